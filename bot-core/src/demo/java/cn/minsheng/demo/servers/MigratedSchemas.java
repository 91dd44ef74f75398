package cn.minsheng.demo.servers;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** One migrated schema for each server, made when its turn comes and dropped by JUnit afterwards. */
final class MigratedSchemas implements ArgumentsProvider {

    @Override
    public Stream<? extends Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
        return Arrays.stream(Engine.values())
                .map(engine -> Arguments.of(Databases.fresh(engine).migrated()));
    }
}
