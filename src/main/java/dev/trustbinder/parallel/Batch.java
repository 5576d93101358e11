package dev.trustbinder.parallel;

import dev.trustbinder.parallel.Workers.Worker;
import java.util.List;
import java.util.Optional;

/** Elements of which each is taken by one thread. An element behind one that failed is not begun. */
final class Batch<T, R, E extends Exception> {
    private final List<T> elements;
    private final Workers.Work<? super T, R, E> work;
    private final Making making = Making.here().part();
    private final Object[] results;
    private int next;
    private int running;
    private int end;
    private Throwable failure;

    Batch(List<T> elements, Workers.Work<? super T, R, E> work) {
        this.elements = elements;
        this.work = work;
        this.results = new Object[elements.size()];
        this.end = elements.size();
    }

    int size() {
        return elements.size();
    }

    /** How many elements are made, of how many, and the package whose work it is. */
    synchronized Workers.Count count() {
        return new Workers.Count(work.getClass().getPackageName(), next - running, elements.size());
    }

    /** What its elements are for. */
    Making making() {
        return making;
    }

    synchronized boolean isUnbegun() {
        return next < end;
    }

    /** Whether no element is left to begin and none is at work. */
    synchronized boolean isOver() {
        return next >= end && running == 0;
    }

    /**
     * Takes elements until all are begun. Whatever goes wrong is noted in a way that needs neither memory nor a deeper
     * stack than {@code begin} had: it may be that there is none, and who waits for an element waits for its end.
     */
    void work() {
        Optional<Worker> worker = Worker.current();
        Making before = Making.here();
        if (worker.isPresent()) {
            worker.get().turnTo(making);
        }
        for (int at = begin(); at < elements.size(); at = begin()) {
            try {
                results[at] = work.of(elements.get(at));
                finished();
            } catch (Throwable any) {
                failed(at, any);
            }
        }
        if (worker.isPresent()) {
            worker.get().turnTo(before);
        }
    }

    private synchronized int begin() {
        if (next >= end) {
            return elements.size();
        }
        running++;
        return next++;
    }

    private synchronized void finished() {
        running--;
    }

    /** Elements are begun in order, so the first of those that fail is always among them. */
    private synchronized void failed(int at, Throwable why) {
        if (at < end) {
            end = at;
            failure = why;
        }
        running--;
    }

    /** What was made of each element, once it {@linkplain #isOver is over}; throws what the first to fail threw. */
    @SuppressWarnings("unchecked")
    synchronized List<R> results() throws E {
        if (failure instanceof Error error) {
            throw error;
        } else if (failure != null) {
            throw (E) failure;
        }
        return (List<R>) List.of(results);
    }
}
