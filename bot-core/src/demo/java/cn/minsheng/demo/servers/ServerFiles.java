package cn.minsheng.demo.servers;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.function.Predicate;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * The unpacked programs of the embedded servers (内置服务器的程序文件). They lie in {@code var/servers} of the clone, so that the
 * demo and the tests of all modules unpack the 300 MB of MariaDB once.
 */
final class ServerFiles {

    private ServerFiles() {}

    interface Filler {
        void fill(Path folder) throws IOException;
    }

    /** The folder {@code var/servers} of this clone, or what {@code minsheng.servers.home} names. */
    static Path home() {
        String named = System.getProperty("minsheng.servers.home", "");
        return named.isEmpty()
                ? checkout().resolve("var").resolve("servers")
                : Path.of(named).toAbsolutePath();
    }

    private static Path checkout() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.exists(at.resolve("bot-core").resolve("pom.xml"))) {
                return at;
            }
        }
        throw new IllegalStateException("start it inside the repository or set -Dminsheng.servers.home");
    }

    /**
     * A folder that is filled once and never changed again. It is filled under another name and renamed, so that a
     * program killed on the way leaves nothing half done and two programs at once do not disturb each other.
     */
    static Path once(String name, Filler filler) {
        Path target = home().resolve(name);
        if (Files.isDirectory(target)) {
            return target;
        }
        try {
            Files.createDirectories(home());
            sweepLeftOvers();
            Path half =
                    home().resolve("." + name + "-" + ProcessHandle.current().pid());
            delete(half);
            Files.createDirectory(half);
            filler.fill(half);
            try {
                Files.move(half, target, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                if (!Files.isDirectory(target)) {
                    throw e;
                }
                delete(half);
            }
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack " + name + " into " + home(), e);
        }
    }

    private static void sweepLeftOvers() throws IOException {
        try (Stream<Path> files = Files.list(home())) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                String pid = name.substring(name.lastIndexOf('-') + 1);
                if (name.startsWith(".")
                        && pid.matches("\\d{1,10}")
                        && ProcessHandle.of(Long.parseLong(pid)).isEmpty()) {
                    delete(file);
                }
            }
        }
    }

    /** Copies what lies under {@code prefix} in a jar of the class path; all of it may be executed. */
    static void unpackFromJar(String prefix, Predicate<String> wanted, Path folder) throws IOException {
        URL url = ServerFiles.class.getClassLoader().getResource(prefix);
        if (url == null) {
            throw new IOException("the class path has no " + prefix);
        }
        JarURLConnection connection = (JarURLConnection) url.openConnection();
        connection.setUseCaches(false);
        try (JarFile jar = connection.getJarFile()) {
            for (JarEntry entry : jar.stream().filter(e -> !e.isDirectory()).toList()) {
                if (entry.getName().startsWith(prefix)
                        && wanted.test(entry.getName().substring(prefix.length()))) {
                    try (InputStream in = jar.getInputStream(entry)) {
                        write(in, folder.resolve(entry.getName().substring(prefix.length())));
                    }
                }
            }
        }
    }

    static void unpackResource(String name, Path file) throws IOException {
        try (InputStream in = ServerFiles.class.getClassLoader().getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("the class path has no " + name);
            }
            write(in, file);
        }
    }

    private static void write(InputStream in, Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.copy(in, file);
        if (!file.toFile().setExecutable(true, false)) {
            throw new IOException("cannot make " + file + " executable");
        }
    }

    /** A program that finds, beside the system's libraries, those that scripts/test put into {@code var/servers/lib}. */
    static ProcessBuilder program(List<String> command, Path folder) {
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
        Path libraries = home().resolve("lib");
        if (Files.isDirectory(libraries)) {
            builder.environment().put("LD_LIBRARY_PATH", libraries.toString());
        }
        return builder;
    }

    /** Runs a program to its end; what it printed is in the message when it fails. */
    static void run(List<String> command, ProcessBuilder.Redirect input, Path folder) throws IOException {
        Path log = folder.resolve("run.log");
        Process process = program(command, folder)
                .redirectInput(input)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new IOException(command.get(0) + " failed: " + ServerProcess.tail(log));
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
        Files.delete(log);
    }

    static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(
                    Path dir, java.io.@org.jspecify.annotations.Nullable IOException e) throws IOException {
                Files.delete(dir);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
