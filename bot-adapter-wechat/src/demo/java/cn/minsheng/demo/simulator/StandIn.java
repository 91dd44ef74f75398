package cn.minsheng.demo.simulator;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** How every address of the stand-in answers: slow, refusing or lying where a switch says so, and always logged 替身. */
final class StandIn {
    /** Request attribute that makes {@link ClosingValve} close the connection without a word. */
    static final String DROP = "minsheng.simulator.drop";

    private final Faults faults;
    private final CallLog log;

    StandIn(Faults faults, CallLog log) {
        this.faults = faults;
        this.log = log;
    }

    /** A call as it came. */
    record Incoming(HttpServletRequest request, HttpServletResponse response, String api) {}

    /**
     * Answers one call.
     *
     * @param to whom it is for, null where nobody
     * @param body what is logged of it
     * @param refuse makes the answer of a switch that refuses
     * @param act acts and makes the true answer
     */
    void answer(Incoming call, @Nullable String to, String body, IntFunction<Reply> refuse, Supplier<Reply> act)
            throws IOException {
        Fault fault = faults.hitting(call.api());
        fault.hold();
        Reply reply = fault.errcode() == 0 ? act.get() : refuse.apply(fault.errcode());
        log.add(call.api(), to, body, reply.errcode(), fault.dropAnswer());
        if (fault.dropAnswer()) {
            call.request().setAttribute(DROP, Boolean.TRUE);
            return;
        }
        write(reply, call.response());
    }

    private static void write(Reply reply, HttpServletResponse response) throws IOException {
        response.setStatus(reply.status());
        response.setContentType(reply.contentType());
        response.setContentLength(reply.body().length);
        if (reply.fileName() != null) {
            response.setHeader("Content-Disposition", "attachment; filename=\"" + reply.fileName() + "\"");
        }
        response.getOutputStream().write(reply.body());
    }
}
