package dev.trustbinder.workspace;

import dev.trustbinder.repository.Person;
import dev.trustbinder.repository.Signature;
import dev.trustbinder.repository.Tag;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevTag;
import org.eclipse.jgit.revwalk.RevWalk;

/** Makes values of JGit's annotated tags. */
final class Tags {
    private Tags() {}

    /** The annotated tag that the reference {@code refs/tags/NAME} names; empty for a plain one, or none. */
    static Optional<Tag> named(String name, Repository repository) throws IOException {
        Ref ref = repository.exactRef(Constants.R_TAGS + name);
        if (ref == null) {
            return Optional.empty();
        }
        try (RevWalk walk = new RevWalk(repository);
                ObjectReader reader = repository.newObjectReader()) {
            return walk.parseAny(ref.getObjectId()) instanceof RevTag tag
                    ? Optional.of(of(tag, reader.open(tag).getCachedBytes()))
                    : Optional.empty();
        }
    }

    private static Tag of(RevTag tag, byte[] raw) {
        Optional<PersonIdent> tagger = Optional.ofNullable(tag.getTaggerIdent());
        Optional<Signature> signature = SignedObject.tag(raw);
        String message = tag.getFullMessage();
        return new Tag(
                tag.name(),
                tag.getTagName(),
                tag.getObject().name(),
                tagger.map(ident -> new Person(ident.getName(), ident.getEmailAddress())),
                tagger.map(PersonIdent::getWhenAsInstant).orElse(Instant.EPOCH),
                signature
                        .map(each -> message.replace(each.armour(), ""))
                        .orElse(message)
                        .strip(),
                signature);
    }
}
