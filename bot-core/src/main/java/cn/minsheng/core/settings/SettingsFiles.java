package cn.minsheng.core.settings;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Reads the files that a district may change 配置文件: a file in the district's own folder replaces the shipped one of the same
 * name as a whole. An unknown key, a missing value or a wrong shape stops the start with the file's name and the place.
 */
public final class SettingsFiles {
    private static final String SHIPPED = "minsheng-config/";
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .build();

    private final @Nullable Path own;

    private SettingsFiles(@Nullable Path own) {
        this.own = own;
    }

    /** The shipped files alone. */
    public static SettingsFiles shipped() {
        return new SettingsFiles(null);
    }

    /**
     * The district's folder first, then the shipped files.
     *
     * @throws BadSettings where the folder does not exist
     */
    public static SettingsFiles of(Path own) {
        if (!Files.isDirectory(own)) {
            throw new BadSettings("minsheng.config-dir is not a folder: " + own, null);
        }
        return new SettingsFiles(own);
    }

    /**
     * Reads one file into a record.
     *
     * @param name relative, with its ending, e.g. {@code taxonomy.yml} or {@code calendar/2026.yml}
     * @throws BadSettings where it is nowhere or does not fit
     */
    public <T> T read(String name, Class<T> type) {
        try (InputStream in = open(name)) {
            return YAML.readValue(in, type);
        } catch (JacksonException | IOException | IllegalArgumentException e) {
            throw new BadSettings(name + ": " + e.getMessage(), e);
        }
    }

    /** Whether the district or the house has a file of this name. */
    public boolean exists(String name) {
        return (own != null && Files.isRegularFile(own.resolve(name)))
                || SettingsFiles.class.getClassLoader().getResource(SHIPPED + name) != null;
    }

    private InputStream open(String name) throws IOException {
        if (own != null && Files.isRegularFile(own.resolve(name))) {
            return Files.newInputStream(own.resolve(name));
        }
        InputStream in = SettingsFiles.class.getClassLoader().getResourceAsStream(SHIPPED + name);
        if (in == null) {
            throw new BadSettings(name + " is missing", null);
        }
        return in;
    }

    /** A file under {@code config/} that cannot be used 配置有误. */
    public static final class BadSettings extends RuntimeException {
        BadSettings(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }
}
