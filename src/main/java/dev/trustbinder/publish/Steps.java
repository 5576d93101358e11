package dev.trustbinder.publish;

/** Is told each point of a write after which the process could die; tests make it die there. */
interface Steps {
    Steps UNWATCHED = step -> {};

    /** May be called by several threads at once. */
    void reached(String step);
}
