package dev.trustbinder.repository;

import java.time.Instant;
import java.util.Optional;

/**
 * An annotated tag.
 *
 * @param id the id of the tag object, not of what it names
 * @param name the name the object itself states; a reference of another name may have been moved here
 * @param object the id of the commit, or other object, it names
 * @param tagger who says to have made it; old tags name nobody
 * @param message the message without a signature, untrusted text
 */
public record Tag(
        String id,
        String name,
        String object,
        Optional<Person> tagger,
        Instant tagged,
        String message,
        Optional<Signature> signature) {}
