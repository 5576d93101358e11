package dev.trustbinder.repository;

/** One trailer line of a commit message, such as {@code Reviewed-by: Ada <ada@ledger.example>}. */
public record Trailer(String key, String value) {}
