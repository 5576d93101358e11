package dev.trustbinder.repository;

/** Who git says wrote or committed something. Untrusted and personal: never public. */
public record Person(String name, String mail) {}
