package cn.minsheng.admin.problem;

import static org.springframework.web.context.request.RequestAttributes.SCOPE_REQUEST;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.util.DisconnectedClientHelper;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Makes every failure of an address a problem+json 统一错误应答: the one place. */
@RestControllerAdvice
final class ProblemAdvice extends ResponseEntityExceptionHandler {
    private final Sentences sentences;

    ProblemAdvice(Sentences sentences) {
        this.sentences = sentences;
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(Problem problem) {
        return answer(problem.status(), new HttpHeaders(), sentences.of(problem));
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> unexpected(Exception fault) {
        if (DisconnectedClientHelper.isClientDisconnectedException(fault)) {
            // whoever asked is gone: nobody is left to tell, and nothing is wrong with us
            return null;
        }
        if (StoresAway.explains(fault)) {
            return refused(Problem.of(HttpStatus.SERVICE_UNAVAILABLE, Codes.AWAY));
        }
        HttpStatus status = HttpStatus.INTERNAL_SERVER_ERROR;
        return answer(status, new HttpHeaders(), sentences.of(status, Codes.UNEXPECTED, Incident.of(fault)));
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException wrong, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Map<String, String> fields = new TreeMap<>();
        for (FieldError error : wrong.getFieldErrors()) {
            fields.putIfAbsent(outside(wrong.getBindingResult().getTarget(), error.getField()), say(error));
        }
        return invalid(fields, headers);
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException wrong, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (wrong.getCause() instanceof DatabindException misfit
                && !misfit.getPath().isEmpty()) {
            String why = misfit instanceof UnrecognizedPropertyException ? "unknown" : "wrong";
            return invalid(Map.of(name(misfit), sentences.field(why)), headers);
        }
        return answer(HttpStatus.BAD_REQUEST, headers, sentences.of(HttpStatus.BAD_REQUEST, Codes.UNREADABLE));
    }

    @Override
    protected ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException wrong, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String name = wrong.getPropertyName();
        return invalid(Map.of(name == null ? "" : name, sentences.field("wrong")), headers);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception fault, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (status.is5xxServerError() && status.value() != HttpStatus.SERVICE_UNAVAILABLE.value()) {
            return unexpected(fault);
        }
        if (fault instanceof HttpRequestMethodNotSupportedException && nothingThere(request)) {
            return answer(HttpStatus.NOT_FOUND, headers, sentences.of(HttpStatus.NOT_FOUND, Codes.UNKNOWN_ADDRESS));
        }
        HttpStatus known = HttpStatus.resolve(status.value());
        String code = known == HttpStatus.NOT_FOUND
                ? Codes.UNKNOWN_ADDRESS
                : "http."
                        + (known == null
                                ? status.value()
                                : known.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return answer(status, headers, sentences.of(status, code));
    }

    /** An address that nobody has falls to the files, which know GET alone; that says nothing about the address. */
    private static boolean nothingThere(WebRequest request) {
        return "/**".equals(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE, SCOPE_REQUEST));
    }

    /** The name that a field has in JSON. */
    private static String outside(@Nullable Object body, String field) {
        if (body == null || !body.getClass().isRecord()) {
            return field;
        }
        return Arrays.stream(body.getClass().getRecordComponents())
                .filter(component -> component.getName().equals(field))
                .map(component -> component.getAccessor().getAnnotation(JsonProperty.class))
                .filter(Objects::nonNull)
                .map(JsonProperty::value)
                .findFirst()
                .orElse(field);
    }

    private String say(FieldError error) {
        Object[] arguments = error.getArguments();
        if (error.isBindingFailure() || arguments == null || error.getCode() == null) {
            return sentences.field("wrong");
        }
        // The first argument names the field, the rest are the constraint's own figures in alphabetical order.
        Object[] figures = Arrays.stream(arguments)
                .filter(a -> !(a instanceof MessageSourceResolvable))
                .toArray();
        return sentences.field(error.getCode(), figures);
    }

    private ResponseEntity<Object> invalid(Map<String, String> fields, HttpHeaders headers) {
        ProblemBody plain = sentences.of(HttpStatus.BAD_REQUEST, Codes.INVALID);
        ProblemBody body = new ProblemBody(
                plain.type(), plain.title(), plain.status(), plain.detail(), plain.code(), fields, plain.more());
        return answer(HttpStatus.BAD_REQUEST, headers, body);
    }

    private static String name(DatabindException misfit) {
        StringBuilder name = new StringBuilder();
        for (JacksonException.Reference step : misfit.getPath()) {
            if (step.getPropertyName() != null) {
                name.append(name.isEmpty() ? "" : ".").append(step.getPropertyName());
            } else {
                name.append('[').append(step.getIndex()).append(']');
            }
        }
        return name.toString();
    }

    private static ResponseEntity<Object> answer(HttpStatusCode status, HttpHeaders headers, ProblemBody body) {
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body);
    }
}
