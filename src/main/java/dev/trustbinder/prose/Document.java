package dev.trustbinder.prose;

/** Stands in until the reading of Markdown lands. */
public final class Document {}
