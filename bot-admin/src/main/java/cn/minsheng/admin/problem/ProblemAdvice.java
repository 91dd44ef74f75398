package cn.minsheng.admin.problem;

import java.util.Locale;
import java.util.Map;
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
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** Makes every failure of an address a problem+json 统一错误应答: the one place. */
@RestControllerAdvice
final class ProblemAdvice extends ResponseEntityExceptionHandler {
    private final Wording wording;

    ProblemAdvice(Wording wording) {
        this.wording = wording;
    }

    @ExceptionHandler
    ResponseEntity<Object> refused(Problem problem) {
        return answer(problem.status(), new HttpHeaders(), wording.of(problem));
    }

    @ExceptionHandler
    ResponseEntity<Object> unexpected(Exception fault) {
        if (StoresAway.explains(fault)) {
            return refused(Problem.of(HttpStatus.SERVICE_UNAVAILABLE, Codes.AWAY));
        }
        HttpStatus status = HttpStatus.INTERNAL_SERVER_ERROR;
        return answer(status, new HttpHeaders(), wording.of(status, Codes.UNEXPECTED, Incident.of(fault)));
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException wrong, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Map<String, String> fields = new TreeMap<>();
        for (FieldError error : wrong.getFieldErrors()) {
            fields.putIfAbsent(error.getField(), say(error));
        }
        return invalid(fields, headers);
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException wrong, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (wrong.getCause() instanceof DatabindException misfit
                && !misfit.getPath().isEmpty()) {
            String why = misfit instanceof UnrecognizedPropertyException ? "unknown" : "wrong";
            return invalid(Map.of(name(misfit), wording.field(why)), headers);
        }
        return answer(HttpStatus.BAD_REQUEST, headers, wording.of(HttpStatus.BAD_REQUEST, Codes.UNREADABLE));
    }

    @Override
    protected ResponseEntity<Object> handleTypeMismatch(
            TypeMismatchException wrong, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String name = wrong.getPropertyName();
        return invalid(Map.of(name == null ? "" : name, wording.field("wrong")), headers);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception fault, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (status.is5xxServerError() && status.value() != HttpStatus.SERVICE_UNAVAILABLE.value()) {
            return unexpected(fault);
        }
        HttpStatus known = HttpStatus.resolve(status.value());
        String code = known == HttpStatus.NOT_FOUND
                ? Codes.UNKNOWN_ADDRESS
                : "http."
                        + (known == null
                                ? status.value()
                                : known.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return answer(status, headers, wording.of(status, code));
    }

    private String say(FieldError error) {
        Object[] arguments = error.getArguments();
        if (error.isBindingFailure() || arguments == null || error.getCode() == null) {
            return wording.field("wrong");
        }
        // The first argument names the field, the rest are the constraint's own figures in alphabetical order.
        Object[] figures = java.util.Arrays.stream(arguments)
                .filter(a -> !(a instanceof MessageSourceResolvable))
                .toArray();
        return wording.field(error.getCode(), figures);
    }

    private ResponseEntity<Object> invalid(Map<String, String> fields, HttpHeaders headers) {
        ProblemBody plain = wording.of(HttpStatus.BAD_REQUEST, Codes.INVALID);
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
