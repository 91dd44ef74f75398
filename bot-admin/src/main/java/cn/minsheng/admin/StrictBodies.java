package cn.minsheng.admin;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The console's bodies are taken at their word: a field that we do not know is a mistake of the program that sent it, and is
 * refused by name. Bodies of other modules are not touched.
 */
@Component
final class StrictBodies extends DeserializationProblemHandler implements JsonMapperBuilderCustomizer {
    private static final String OURS = StrictBodies.class.getPackageName();

    @Override
    public void customize(JsonMapper.Builder builder) {
        builder.addHandler(this);
    }

    @Override
    public boolean handleUnknownProperty(
            DeserializationContext context,
            JsonParser parser,
            @Nullable ValueDeserializer<?> deserializer,
            Object beanOrClass,
            String name) {
        Class<?> type = beanOrClass instanceof Class<?> itself ? itself : beanOrClass.getClass();
        if (type.getPackageName().startsWith(OURS)) {
            throw UnrecognizedPropertyException.from(parser, beanOrClass, name, null);
        }
        return false;
    }
}
