package cn.minsheng.demo;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;

/**
 * What a person asked of the demo (演示参数).
 *
 * @param port the wished port, 0 for 8080 or the next free pair
 * @param reset whether to begin with an empty district
 * @param once whether to end after the first answered message
 * @param home where the demo keeps its data
 */
record DemoOptions(int port, boolean reset, boolean once, Path home) {

    /** Something that the person must put right; its message is the one line that the person sees. */
    static final class Wrong extends RuntimeException {
        Wrong(String message) {
            super(message);
        }
    }

    static DemoOptions read(List<String> arguments) {
        int port = 0;
        boolean reset = false;
        boolean once = false;
        Iterator<String> words = arguments.iterator();
        while (words.hasNext()) {
            String word = words.next();
            switch (word) {
                case "--port" -> port = number(words.hasNext() ? words.next() : "");
                case "--reset" -> reset = true;
                case "--once" -> once = true;
                default -> throw new Wrong("unknown option " + word + " (scripts/demo --help)");
            }
        }
        String home = System.getProperty("minsheng.demo.home", "");
        if (home.isEmpty()) {
            throw new Wrong("start the demo with scripts/demo");
        }
        return new DemoOptions(port, reset, once, Path.of(home).toAbsolutePath());
    }

    private static int number(String word) {
        if (word.matches("\\d{1,5}") && Integer.parseInt(word) >= 1 && Integer.parseInt(word) <= 65534) {
            return Integer.parseInt(word);
        }
        throw new Wrong("--port needs a number from 1 to 65534");
    }
}
