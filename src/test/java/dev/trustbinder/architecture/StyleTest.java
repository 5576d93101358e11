package dev.trustbinder.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The style of the code, held over every source file of the product. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StyleTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern BAD_NAME = Pattern.compile(".*(Utils?|Helper|Manager|Impl)");
    private static final Pattern UNFINISHED = Pattern.compile("\\b(TODO|FIXME|XXX)\\b");

    private final Sources sources = new Sources();
    private final List<Path> files = new ArrayList<>();

    @BeforeAll
    void parse() throws IOException {
        try (Stream<Path> all = Files.walk(SOURCES)) {
            all.filter(path -> path.toString().endsWith(".java")).sorted().forEach(files::add);
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            sources.trees = Trees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                sources.scan(unit, null);
            }
        }
    }

    @Test
    void nothingReturnsNull() {
        assertThat(sources.nulls).isEmpty();
    }

    @Test
    void everyStaticFieldIsFinal() {
        assertThat(sources.mutableStatics).isEmpty();
    }

    @Test
    void classesAreNamedByWhatTheyAre() {
        assertThat(sources.badNames).isEmpty();
    }

    @Test
    void nothingIsLeftUnfinished() throws IOException {
        List<Path> unfinished = new ArrayList<>();
        for (Path file : files) {
            if (UNFINISHED.matcher(Files.readString(file)).find()) {
                unfinished.add(file);
            }
        }
        assertThat(unfinished).isEmpty();
    }

    /** Walks the trees and notes what breaks the style. */
    private static final class Sources extends TreePathScanner<Void, Void> {
        private final List<String> nulls = new ArrayList<>();
        private final List<String> mutableStatics = new ArrayList<>();
        private final List<String> badNames = new ArrayList<>();
        private Trees trees;

        @Override
        public Void visitReturn(ReturnTree statement, Void nothing) {
            if (statement.getExpression() instanceof LiteralTree literal
                    && literal.getKind() == Tree.Kind.NULL_LITERAL) {
                nulls.add(place(statement));
            }
            return super.visitReturn(statement, nothing);
        }

        @Override
        public Void visitVariable(VariableTree variable, Void nothing) {
            var flags = variable.getModifiers().getFlags();
            if (flags.contains(Modifier.STATIC) && !flags.contains(Modifier.FINAL)) {
                mutableStatics.add(place(variable) + " " + variable.getName());
            }
            return super.visitVariable(variable, nothing);
        }

        @Override
        public Void visitClass(ClassTree type, Void nothing) {
            if (BAD_NAME.matcher(type.getSimpleName()).matches()) {
                badNames.add(place(type) + " " + type.getSimpleName());
            }
            return super.visitClass(type, nothing);
        }

        private String place(Tree tree) {
            return getCurrentPath().getCompilationUnit().getSourceFile().getName() + ":" + line(start(tree));
        }

        private long start(Tree tree) {
            return trees.getSourcePositions().getStartPosition(getCurrentPath().getCompilationUnit(), tree);
        }

        private long line(long position) {
            return getCurrentPath().getCompilationUnit().getLineMap().getLineNumber(position);
        }
    }
}
