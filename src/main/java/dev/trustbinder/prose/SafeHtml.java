package dev.trustbinder.prose;

/** HTML that was cleaned against an allow-list as the very last step. */
public record SafeHtml(String html) {}
