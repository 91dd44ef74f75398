package cn.minsheng.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** What only the sources show: how long things are, and where Chinese stands. */
class SourceTest {
    private static final List<String> MODULES = List.of("bot-core", "bot-adapter-wechat", "bot-admin");
    private static final int LONGEST_METHOD = 40;
    private static final int LONGEST_FILE = 300;
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    @Test
    void no_file_is_longer_than_three_hundred_lines() throws IOException {
        List<String> long_ = new ArrayList<>();
        for (Path file : sources("main", "demo")) {
            long lines = Files.readString(file).lines().count();
            if (lines > LONGEST_FILE) {
                long_.add(name(file) + ": " + lines);
            }
        }
        assertThat(long_).isEmpty();
    }

    @Test
    void no_method_is_longer_than_forty_lines() throws IOException {
        List<String> found = new ArrayList<>();
        scan(sources("main", "demo"), (unit, trees) -> new TreePathScanner<Void, Void>() {
            @Override
            public Void visitMethod(MethodTree method, Void nothing) {
                SourcePositions positions = trees.getSourcePositions();
                Tree body = method.getBody();
                if (body != null) {
                    long lines = line(unit, positions.getEndPosition(unit, body))
                            - line(unit, positions.getStartPosition(unit, body))
                            + 1;
                    if (lines > LONGEST_METHOD) {
                        found.add(unit.getSourceFile().getName() + " " + method.getName() + ": " + lines);
                    }
                }
                return super.visitMethod(method, nothing);
            }
        });
        assertThat(found).isEmpty();
    }

    @Test
    void chinese_stands_in_labels_of_enums_and_nowhere_else() throws IOException {
        List<String> found = new ArrayList<>();
        scan(sources("main"), (unit, trees) -> new TreePathScanner<Void, Void>() {
            @Override
            public Void visitLiteral(LiteralTree literal, Void nothing) {
                boolean chinese = literal.getValue() instanceof String text
                        && CHINESE.matcher(text).find();
                if (chinese && !inEnum(getCurrentPath())) {
                    found.add(unit.getSourceFile().getName() + ": " + literal.getValue());
                }
                return super.visitLiteral(literal, nothing);
            }
        });
        assertThat(found).isEmpty();
    }

    private static boolean inEnum(TreePath path) {
        for (TreePath at = path; at != null; at = at.getParentPath()) {
            if (at.getLeaf() instanceof ClassTree type) {
                return type.getKind() == Tree.Kind.ENUM;
            }
        }
        return false;
    }

    private interface Eye {
        TreePathScanner<Void, Void> on(CompilationUnitTree unit, Trees trees);
    }

    private static void scan(List<Path> files, Eye eye) throws IOException {
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            Trees trees = Trees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                eye.on(unit, trees).scan(unit, null);
            }
        }
    }

    private static long line(CompilationUnitTree unit, long position) {
        return unit.getLineMap().getLineNumber(position);
    }

    private static List<Path> sources(String... parts) throws IOException {
        List<Path> found = new ArrayList<>();
        for (String module : MODULES) {
            for (String part : parts) {
                Path folder =
                        root().resolve(module).resolve("src").resolve(part).resolve("java");
                if (Files.isDirectory(folder)) {
                    try (Stream<Path> files = Files.walk(folder)) {
                        files.filter(file -> file.toString().endsWith(".java")).forEach(found::add);
                    }
                }
            }
        }
        assertThat(found).isNotEmpty();
        return found;
    }

    private static String name(Path file) {
        return root().relativize(file).toString();
    }

    static Path root() {
        Path here = Path.of("").toAbsolutePath();
        return Files.isDirectory(here.resolve("bot-core")) ? here : Objects.requireNonNull(here.getParent());
    }
}
