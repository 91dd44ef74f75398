package cn.minsheng.demo.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/** A server's folder as a whole (服务器的数据文件夹). */
public final class ServerFolder {

    private ServerFolder() {}

    /** Forgets everything in it, after stopping what an earlier program left running there. */
    public static void delete(Path folder) {
        try {
            if (java.nio.file.Files.exists(folder)) {
                ServerProcess.in(folder).close();
                ServerFiles.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
