package cn.minsheng.admin.api;

import cn.minsheng.admin.problem.Codes;
import cn.minsheng.admin.problem.Problem;
import cn.minsheng.core.organisation.Viewer;
import cn.minsheng.core.settings.ConditionalOnRole;
import cn.minsheng.core.ticket.Move;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The acts of the life cycle 工单办理: one address each, so that each says what it must be given. */
@RestController
@RequestMapping("/api/tickets/{number}")
@ConditionalOnRole("console")
class MoveTicketAddresses {
    private final Acts acts;
    private final Names names;

    MoveTicketAddresses(Acts acts, Names names) {
        this.acts = acts;
        this.names = names;
    }

    @PostMapping("/accept")
    ResponseEntity<TicketSheet> accept(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String number,
            @Valid @RequestBody ActBody.Plain body) {
        return perform(viewer, number, body, new Move.Accept());
    }

    @PostMapping("/refuse")
    ResponseEntity<TicketSheet> refuse(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String number,
            @Valid @RequestBody ActBody.Reason body) {
        return perform(viewer, number, body, new Move.Refuse(body.reason()));
    }

    @PostMapping("/dispatch")
    ResponseEntity<TicketSheet> dispatch(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String number,
            @Valid @RequestBody ActBody.ToUnit body) {
        return perform(viewer, number, body, new Move.Dispatch(body.code(names)));
    }

    @PostMapping("/sign")
    ResponseEntity<TicketSheet> sign(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String number,
            @Valid @RequestBody ActBody.Plain body) {
        return perform(viewer, number, body, new Move.Sign());
    }

    @PostMapping("/return")
    ResponseEntity<TicketSheet> giveBack(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String number,
            @Valid @RequestBody ActBody.Reason body) {
        return perform(viewer, number, body, new Move.Return(body.reason()));
    }

    @PostMapping("/arbitrate")
    ResponseEntity<TicketSheet> arbitrate(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String number,
            @Valid @RequestBody ActBody.ToUnit body) {
        return perform(viewer, number, body, new Move.Arbitrate(body.code(names)));
    }

    @PostMapping("/reply")
    ResponseEntity<TicketSheet> reply(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String number,
            @Valid @RequestBody ActBody.Reply body) {
        return acts.perform(viewer, number, body.version(), body.move(), body.read());
    }

    @PostMapping("/approve")
    ResponseEntity<TicketSheet> approve(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String number,
            @Valid @RequestBody ActBody.Plain body) {
        return perform(viewer, number, body, new Move.Approve());
    }

    @PostMapping("/reject")
    ResponseEntity<TicketSheet> reject(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String number,
            @Valid @RequestBody ActBody.Reason body) {
        return perform(viewer, number, body, new Move.Reject(body.reason()));
    }

    @PostMapping("/reopen")
    ResponseEntity<TicketSheet> reopen(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String number,
            @Valid @RequestBody ActBody.Reason body) {
        return perform(viewer, number, body, new Move.Reopen(body.reason()));
    }

    @PostMapping("/close")
    ResponseEntity<TicketSheet> close(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String number,
            @Valid @RequestBody ActBody.Reason body) {
        return perform(viewer, number, body, new Move.Close(body.reason()));
    }

    @PostMapping("/note")
    ResponseEntity<TicketSheet> note(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String number,
            @Valid @RequestBody ActBody.Note body) {
        return perform(viewer, number, body, new Move.Note(body.text()));
    }

    @PostMapping("/correct")
    ResponseEntity<TicketSheet> correct(
            @AuthenticationPrincipal Viewer viewer,
            @PathVariable String number,
            @Valid @RequestBody ActBody.Correct body) {
        return perform(viewer, number, body, body.move(names));
    }

    @Operation(summary = "Named by the contract, not open yet: 409 action.not-yet")
    @PostMapping({"/pause", "/resume", "/extend", "/merge", "/unmerge", "/split", "/hand-over", "/submit"})
    ResponseEntity<TicketSheet> notYet(@AuthenticationPrincipal Viewer viewer, @PathVariable String number) {
        acts.mustSee(viewer, number);
        throw Problem.of(HttpStatus.CONFLICT, Codes.NOT_YET);
    }

    private ResponseEntity<TicketSheet> perform(Viewer viewer, String number, ActBody body, Move move) {
        return acts.perform(viewer, number, body.version(), move, Set.of());
    }
}
