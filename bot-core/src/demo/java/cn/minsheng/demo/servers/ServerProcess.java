package cn.minsheng.demo.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A server of our own in a folder of its own (服务器进程): {@code data}, {@code tmp}, {@code server.pid}, {@code server.log},
 * {@code lock}.
 *
 * <p>The server hangs on a pipe that only this JVM holds: a small shell waits for the pipe's end and then asks the server
 * to stop. So it stops in order however the JVM ends, kill -9 included, and Ctrl-C in a terminal reaches the JVM alone
 * (a session of its own), which stops the application first. Should the shell be killed too, the next start finds
 * the orphan by the pid file and stops it.
 */
final class ServerProcess implements AutoCloseable {

    private static final String WATCHED = """
            pidfile=$1; log=$2; shift 2
            exec 3<&0
            "$@" </dev/null >"$log" 2>&1 3<&- &
            server=$!
            echo $server >"$pidfile"
            { read -r _ <&3; kill -TERM $server; } 2>/dev/null &
            watch=$!
            wait $server; code=$?
            kill $watch 2>/dev/null
            rm -f "$pidfile"
            exit $code
            """;
    /** Generous: the machines we build on are at times ten times slower than a laptop. */
    private static final int MAX_TENTHS_TO_START = 3000;

    private static final int SECONDS_TO_STOP = 90;

    private final Path folder;
    private final FileChannel lockFile;
    private @Nullable Process process;

    private ServerProcess(Path folder, FileChannel lockFile) {
        this.folder = folder;
        this.lockFile = lockFile;
    }

    interface Readiness {
        boolean answers();
    }

    /** Takes the folder for this JVM and stops what an earlier JVM left running in it. */
    static ServerProcess in(Path folder) {
        try {
            Files.createDirectories(folder.resolve("tmp"));
            FileChannel channel =
                    FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!taken(channel)) {
                channel.close();
                throw new IllegalStateException(folder + " is in use by another program");
            }
            ServerProcess server = new ServerProcess(folder.toRealPath(), channel);
            server.stopOrphan();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean taken(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    Path data() {
        return folder.resolve("data");
    }

    Path tmp() {
        return folder.resolve("tmp");
    }

    Path log() {
        return folder.resolve("server.log");
    }

    /** Fills the data folder from a prepared empty one, unless there is one already. */
    void firstData(Path empty) {
        try {
            if (!Files.isDirectory(data())) {
                Path half = folder.resolve("data.half");
                ServerFiles.delete(half);
                ServerFiles.copy(empty, half);
                Files.move(half, data());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts the server and returns when it answers; false when it ended instead, which the caller may try again. */
    boolean start(List<String> command, Readiness readiness) {
        List<String> watched = new ArrayList<>();
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            watched.add("/usr/bin/setsid");
        }
        watched.addAll(List.of("/bin/sh", "-c", WATCHED, "sh"));
        watched.addAll(List.of(pidFile().toString(), log().toString()));
        watched.addAll(command);
        try {
            process = ServerFiles.program(watched, data())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            for (int tenth = 0; tenth < MAX_TENTHS_TO_START; tenth++) {
                if (process.waitFor(100, TimeUnit.MILLISECONDS)) {
                    return false;
                }
                if (readiness.answers()) {
                    return true;
                }
            }
            stopServer();
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stopServer();
            return false;
        }
    }

    IllegalStateException failure(String what) {
        return new IllegalStateException(what + " did not start: " + tail(log()));
    }

    /** The number of the running server process, for tests that stop it roughly. */
    Optional<Long> pid() {
        try {
            String text = Files.exists(pidFile()) ? Files.readString(pidFile()).trim() : "";
            return text.matches("\\d{1,10}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Stops the server in order and lets the folder go. */
    @Override
    public void close() {
        stopServer();
        try {
            lockFile.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void stopServer() {
        Process running = process;
        if (running == null) {
            return;
        }
        process = null;
        boolean interrupted = Thread.interrupted();
        try {
            running.getOutputStream().close();
            if (!running.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
                running.descendants().forEach(ProcessHandle::destroyForcibly);
                running.destroyForcibly();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            interrupted = true;
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void stopOrphan() {
        Optional<ProcessHandle> orphan = pid().flatMap(ProcessHandle::of).filter(this::worksInOurData);
        orphan.ifPresent(server -> {
            server.destroy();
            try {
                server.onExit().get(SECONDS_TO_STOP, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
                server.destroyForcibly();
            }
        });
    }

    /** A pid may have been given to another program since: ours is the one whose working folder is our data. */
    private boolean worksInOurData(ProcessHandle server) {
        try {
            return Path.of("/proc", Long.toString(server.pid()), "cwd")
                    .toRealPath()
                    .equals(data());
        } catch (IOException e) {
            return false;
        }
    }

    private Path pidFile() {
        return folder.resolve("server.pid");
    }

    /** The last lines of a server's log, on one line. */
    static String tail(Path log) {
        try {
            List<String> lines = Files.exists(log) ? Files.readAllLines(log) : List.of();
            return String.join(" | ", lines.subList(Math.max(0, lines.size() - 6), lines.size()));
        } catch (IOException e) {
            return "no log";
        }
    }
}
