package dev.trustbinder.architecture;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/** The threads, pools, locks and monitors that classes outside of the room {@code parallel} use. */
final class Waiting {
    private static final String ROOM = "dev.trustbinder.parallel";

    /** What of {@code java.util.concurrent} lets nobody wait for another thread's work. */
    private static final Set<String> HARMLESS = Set.of(
            "java.util.concurrent.Callable",
            "java.util.concurrent.TimeUnit",
            "java.util.concurrent.ConcurrentHashMap",
            "java.util.concurrent.ConcurrentMap",
            "java.util.concurrent.ConcurrentSkipListSet");

    /** Who starts a thread was given it by the pool. */
    private static final Set<String> HARMLESS_OF_A_THREAD = Set.of("currentThread", "interrupt", "start");

    private Waiting() {}

    /** Each as {@code class -> what}. */
    static SortedSet<String> in(JavaClasses classes) {
        return classes.stream()
                .filter(type -> !type.getPackageName().equals(ROOM))
                .flatMap(type -> Stream.of(named(type), called(type), monitors(type))
                        .flatMap(found -> found)
                        .map(what -> owner(type) + " -> " + what))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String owner(JavaClass type) {
        return type.getEnclosingClass().map(Waiting::owner).orElse(type.getName());
    }

    private static Stream<String> named(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                .filter(target -> target.getPackageName().equals("java.util.concurrent")
                        || target.getPackageName().equals("java.util.concurrent.locks")
                        || target.getName().startsWith("java.util.Timer"))
                .map(Waiting::owner)
                .filter(name -> !HARMLESS.contains(name));
    }

    private static Stream<String> called(JavaClass type) {
        return Stream.concat(type.getCodeUnitCallsFromSelf().stream(), type.getCodeUnitReferencesFromSelf().stream())
                .map(access -> access.getTarget())
                .filter(target -> isOfThreads(target) || isParallel(target) || isOfMonitors(target))
                .map(target -> target.getOwner().getName() + "." + target.getName());
    }

    private static boolean isOfThreads(CodeUnitAccessTarget target) {
        return isOf(target, "java.lang.Thread") && !HARMLESS_OF_A_THREAD.contains(target.getName())
                || isOf(target, "java.lang.Process") && target.getName().equals("waitFor");
    }

    /** What works in Java's common pool. */
    private static boolean isParallel(CodeUnitAccessTarget target) {
        String name = target.getName();
        return name.equals("parallelStream")
                || name.equals("parallel") && target.getOwner().getPackageName().equals("java.util.stream")
                || isOf(target, "java.util.stream.StreamSupport")
                || isOf(target, "java.util.Arrays") && name.startsWith("parallel")
                || isOf(target, "java.util.concurrent.ConcurrentHashMap") && isTakingAThreshold(target);
    }

    private static boolean isTakingAThreshold(CodeUnitAccessTarget target) {
        return target.getRawParameterTypes().stream().limit(1).anyMatch(first -> first.isEquivalentTo(long.class));
    }

    private static boolean isOf(CodeUnitAccessTarget target, String type) {
        return target.getOwner().getName().equals(type);
    }

    private static boolean isOfMonitors(CodeUnitAccessTarget target) {
        return Set.of("wait", "notify", "notifyAll").contains(target.getName()) && isOf(target, "java.lang.Object");
    }

    private static Stream<String> monitors(JavaClass type) {
        boolean any = type.getMethods().stream()
                        .anyMatch(method -> method.getModifiers().contains(JavaModifier.SYNCHRONIZED))
                || entersMonitor(type);
        return any ? Stream.of("synchronized") : Stream.empty();
    }

    private static boolean entersMonitor(JavaClass type) {
        boolean[] found = {false};
        MethodVisitor instructions = new MethodVisitor(Opcodes.ASM9) {
            @Override
            public void visitInsn(int code) {
                found[0] |= code == Opcodes.MONITORENTER;
            }
        };
        try (InputStream bytes = type.getSource().orElseThrow().getUri().toURL().openStream()) {
            new ClassReader(bytes)
                    .accept(
                            new ClassVisitor(Opcodes.ASM9) {
                                @Override
                                public MethodVisitor visitMethod(
                                        int access, String name, String type, String generic, String[] failures) {
                                    return instructions;
                                }
                            },
                            ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return found[0];
    }
}
