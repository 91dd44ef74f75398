package cn.minsheng.admin.api;

import cn.minsheng.admin.door.StaffSessions;
import cn.minsheng.admin.problem.Codes;
import cn.minsheng.admin.problem.Problem;
import cn.minsheng.core.audit.RecordAct;
import cn.minsheng.core.kernel.Attempt;
import cn.minsheng.core.organisation.SignIn;
import cn.minsheng.core.organisation.Viewer;
import cn.minsheng.core.settings.ConditionalOnRole;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Sign-in, sign-out, and who one is 登录. */
@RestController
@RequestMapping("/api")
@ConditionalOnRole("console")
class SessionAddresses {
    /** Checking a password is slow on purpose; a crowd at this door must not take the machine from the residents. */
    private static final int AT_ONCE = 4;

    private static final int PATIENCE_SECONDS = 3;

    private final Semaphore turnstile = new Semaphore(AT_ONCE);
    private final SignIn signIn;
    private final StaffSessions sessions;
    private final RecordAct audit;
    private final Names names;

    SessionAddresses(SignIn signIn, StaffSessions sessions, RecordAct audit, Names names) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.audit = audit;
        this.names = names;
    }

    /** Neither refusal says whether the name exists. */
    @PostMapping("/session")
    Me enter(@Valid @RequestBody Credentials given, HttpServletRequest request, HttpServletResponse response) {
        Attempt<Viewer> attempt = checked(given);
        if (attempt instanceof Attempt.Done<Viewer> known) {
            sessions.open(request, response, known.value().username());
            return me(known.value());
        }
        throw Problem.of(((Attempt.Refused<Viewer>) attempt).refusal());
    }

    private Attempt<Viewer> checked(Credentials given) {
        boolean admitted = false;
        try {
            admitted = turnstile.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (!admitted) {
                throw Problem.of(HttpStatus.TOO_MANY_REQUESTS, "session.busy");
            }
            return signIn.signIn(given.username(), given.password());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Problem.of(HttpStatus.SERVICE_UNAVAILABLE, Codes.AWAY);
        } finally {
            if (admitted) {
                turnstile.release();
            }
        }
    }

    @DeleteMapping("/session")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leave(@AuthenticationPrincipal Viewer viewer, HttpServletRequest request, HttpServletResponse response) {
        sessions.close(request, response);
        audit.record(viewer.username(), "session.sign-out", viewer.username(), "");
    }

    @GetMapping("/me")
    Me me(@AuthenticationPrincipal Viewer viewer) {
        return new Me(
                new Me.User(viewer.username(), viewer.name()),
                names.unit(viewer.unit()),
                viewer.unit().value(),
                viewer.role().name(),
                viewer.role().label(),
                Permissions.of(viewer.role()));
    }

    /** 登录凭据. */
    record Credentials(
            @NotBlank @Size(min = 1, max = 200) String username,
            @NotBlank @Size(min = 1, max = 200) String password) {
        @Override
        public String toString() {
            return "Credentials";
        }
    }
}
