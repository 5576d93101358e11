package dev.trustbinder.repository;

import java.io.IOException;
import java.io.InputStream;

/** The content of one file, named by its git object id, whether or not git already stores it. */
public interface Blob {

    /** The git object id of the content: 40 lower-case hexadecimal digits. */
    String id();

    /** The length in bytes. */
    long size();

    /** Opens the bytes; fails where they changed since the revision was taken or cannot be read. */
    InputStream open() throws IOException;
}
