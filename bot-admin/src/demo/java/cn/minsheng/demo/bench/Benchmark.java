package cn.minsheng.demo.bench;

/** One benchmark (性能测试项). */
interface Benchmark {
    /** What {@code --only} calls it. */
    String name();

    /** One line for {@code --list}. */
    String about();

    /** Runs it and prints its table; whether it met its bar. */
    boolean run(BenchOptions options);
}
