package dev.trustbinder.workspace;

import java.io.File;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

/**
 * The machine as JGit may see it: without the configuration of user and system, without environment, zone or locale.
 * What is read from a repository then depends on the repository alone.
 */
final class Isolation extends SystemReader {

    /** Makes JGit look at the machine this way from now on. */
    static void install() {
        if (!(SystemReader.getInstance() instanceof Isolation)) {
            SystemReader.setInstance(new Isolation());
        }
    }

    /**
     * Has JGit know the file system of a repository and its objects, before threads ask at once: it looks at each on a
     * thread of Java's common pool.
     */
    static void settle(Repository repository) {
        Stream.of(
                        repository.getDirectory(),
                        repository.getCommonDirectory(),
                        new File(repository.getCommonDirectory(), "objects"),
                        repository.isBare() ? repository.getDirectory() : repository.getWorkTree())
                .forEach(folder -> FS.FileStoreAttributes.get(folder.toPath()));
    }

    @Override
    public String getHostname() {
        return "localhost";
    }

    @Override
    public String getenv(String variable) {
        return Optional.<String>empty().orElse(null);
    }

    @Override
    public String getProperty(String key) {
        return System.getProperty(key);
    }

    @Override
    public FileBasedConfig openUserConfig(Config parent, FS fs) {
        return new NoConfig(parent, fs);
    }

    @Override
    public FileBasedConfig openSystemConfig(Config parent, FS fs) {
        return new NoConfig(parent, fs);
    }

    @Override
    public FileBasedConfig openJGitConfig(Config parent, FS fs) {
        return new NoConfig(parent, fs);
    }

    @Override
    @Deprecated
    public long getCurrentTime() {
        return System.currentTimeMillis();
    }

    @Override
    @Deprecated
    public int getTimezone(long when) {
        return 0;
    }

    @Override
    public ZoneOffset getTimeZoneAt(Instant when) {
        return ZoneOffset.UTC;
    }

    @Override
    @Deprecated
    public TimeZone getTimeZone() {
        return TimeZone.getTimeZone(ZoneOffset.UTC);
    }

    @Override
    public ZoneId getTimeZoneId() {
        return ZoneOffset.UTC;
    }

    @Override
    public Locale getLocale() {
        return Locale.ROOT;
    }

    @Override
    public Charset getDefaultCharset() {
        return StandardCharsets.UTF_8;
    }

    /**
     * A configuration that says nothing, is stored nowhere and spares JGit its measuring of the file system's clock:
     * that takes seconds and would be written to the user's home.
     */
    private static final class NoConfig extends FileBasedConfig {
        private static final long CLOCK_MILLISECONDS = 10;

        NoConfig(Config parent, FS fs) {
            super(parent, Optional.<File>empty().orElse(null), fs);
        }

        @Override
        public void load() {}

        @Override
        public void save() {}

        @Override
        public boolean isOutdated() {
            return false;
        }

        @Override
        public long getTimeUnit(String section, String subsection, String name, long fallback, TimeUnit unit) {
            return section.equals("filesystem")
                    ? unit.convert(CLOCK_MILLISECONDS, TimeUnit.MILLISECONDS)
                    : super.getTimeUnit(section, subsection, name, fallback, unit);
        }
    }
}
