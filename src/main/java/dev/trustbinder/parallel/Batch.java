package dev.trustbinder.parallel;

import dev.trustbinder.parallel.Workers.Worker;
import java.util.List;
import java.util.Optional;

/** Elements of which each is taken by one thread. An element behind one that failed is not begun. */
final class Batch<T, R, E extends Exception> {
    private final List<T> elements;
    private final Workers.Work<? super T, R, E> work;
    private final Making making;
    private final Object[] results;
    private int next;
    private int running;
    private int end;
    private Throwable failure;

    /** Work on {@code elements}, for the value {@code making}. */
    Batch(List<T> elements, Workers.Work<? super T, R, E> work, Making making) {
        this.elements = elements;
        this.work = work;
        this.making = making;
        this.results = new Object[elements.size()];
        this.end = elements.size();
    }

    int size() {
        return elements.size();
    }

    boolean isWithin(Making made) {
        return making.isWithin(made);
    }

    synchronized boolean isUnbegun() {
        return next < end;
    }

    /** Takes elements until all are begun. */
    void work() {
        Optional<Worker> worker = Worker.current();
        Making before = Making.here();
        worker.ifPresent(here -> here.turnTo(making));
        for (int at = begin(); at < elements.size(); at = begin()) {
            workOn(at);
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

    /** Takes note of whatever goes wrong, in a way that needs no memory: it may be that there is none. */
    private void workOn(int at) {
        try {
            results[at] = work.of(elements.get(at));
            finished();
        } catch (Throwable any) {
            failed(at, any);
        }
    }

    private synchronized void finished() {
        running--;
        notifyAll();
    }

    /** Elements are begun in order, so the first of those that fail is always among them. */
    private synchronized void failed(int at, Throwable why) {
        if (at < end) {
            end = at;
            failure = why;
        }
        running--;
        notifyAll();
    }

    /** What was made of each element, once no thread works on one; throws what the first to fail threw. */
    @SuppressWarnings("unchecked")
    List<R> results() throws E {
        synchronized (this) {
            while (next < end || running > 0) {
                Worker.await(this);
            }
        }
        if (failure instanceof Error error) {
            throw error;
        } else if (failure != null) {
            throw (E) failure;
        }
        return (List<R>) List.of(results);
    }
}
