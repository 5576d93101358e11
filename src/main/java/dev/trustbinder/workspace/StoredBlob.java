package dev.trustbinder.workspace;

import dev.trustbinder.repository.Blob;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.jgit.errors.MissingObjectException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;

/** Content in the object database. */
record StoredBlob(Repository repository, ObjectId object, long size) implements Blob {

    @Override
    public String id() {
        return object.name();
    }

    @Override
    public InputStream open() throws IOException {
        try {
            InputStream stored = repository.open(object, Constants.OBJ_BLOB).openStream();
            return new VerifiedStream(stored, id(), size, "object " + id() + " of the repository is damaged");
        } catch (MissingObjectException e) {
            throw Broken.missing(object, e);
        }
    }
}
