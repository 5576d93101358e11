package dev.trustbinder.prose;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** A thread with room for the Markdown parser's recursion, which takes a frame for each character in places. */
final class DeepThread extends Thread {
    /** Reserved, not used: memory is taken only as deep as a document goes. */
    private static final long STACK_BYTES = 512L << 20;

    DeepThread(Runnable task) {
        super(null, task, "prose", STACK_BYTES);
        setDaemon(true);
    }

    /** The answer of {@code task}, from this thread if it is a deep one, else from one made for it. */
    static <T> T run(Supplier<T> task) {
        if (Thread.currentThread() instanceof DeepThread) {
            return task.get();
        }
        CompletableFuture<T> answer = new CompletableFuture<>();
        new DeepThread(() -> complete(answer, task)).start();
        try {
            return answer.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException bug ? bug : failed;
        }
    }

    private static <T> void complete(CompletableFuture<T> answer, Supplier<T> task) {
        try {
            answer.complete(task.get());
        } catch (RuntimeException | Error failed) {
            answer.completeExceptionally(failed);
        }
    }

    /** The answer of {@code task}, or empty where even this stack is too small. */
    static <T> Optional<T> withinStack(Supplier<T> task) {
        try {
            return Optional.of(task.get());
        } catch (StackOverflowError tooDeep) {
            return Optional.empty();
        }
    }
}
