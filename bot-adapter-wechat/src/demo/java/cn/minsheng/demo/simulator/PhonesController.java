package cn.minsheng.demo.simulator;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Residents' phones, for the page and for tests 手机接口. */
@RestController("simulatorPhonesApi")
@RequestMapping("/simulator/phones/{openid}")
final class PhonesController {
    private final Phones phones;
    private final Town town;
    private final Windows windows;
    private final String appId;

    PhonesController(Phones phones, Town town, Windows windows, Correspondents correspondents) {
        this.phones = phones;
        this.town = town;
        this.windows = windows;
        this.appId = correspondents.followed().appId();
    }

    @GetMapping
    Map<String, Object> look(@PathVariable String openid) {
        Chat chat = town.knownPhone(openid).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("openid", openid);
        view.put("follows", town.follows(openid));
        view.put("window", windows.of(appId, openid));
        view.put("chat", view(chat));
        return view;
    }

    /** Answers when the bot has, or when WeChat gave up. A phone that does not follow cannot write: 409. */
    @PostMapping("/messages")
    Map<String, Object> write(@PathVariable String openid, @RequestBody Writing writing) {
        if (town.knows(openid) && !town.follows(openid)) {
            throw new ResponseStatusException(HttpStatus.CONFLICT, "does not follow");
        }
        return outcome(phones.write(openid, writing));
    }

    @PostMapping("/events")
    Map<String, Object> act(@PathVariable String openid, @RequestBody Phones.Act act) {
        return outcome(phones.act(openid, act));
    }

    /** A chat and what came of its newest message. */
    static Map<String, Object> view(Chat chat) {
        Chat.View seen = chat.view();
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("version", seen.version());
        view.put("busy", seen.busy());
        view.put("bubbles", seen.bubbles());
        view.put("sent", outcome(seen.sent()));
        return view;
    }

    /** What came of a message. */
    static Map<String, Object> outcome(Chat.@Nullable Sent sent) {
        Map<String, Object> outcome = new LinkedHashMap<>();
        if (sent != null) {
            Delivery delivery = sent.delivery();
            outcome.put("messageId", sent.messageId());
            outcome.put("by", sent.by());
            outcome.put("what", sent.what());
            outcome.put("accepted", delivery.accepted());
            outcome.put("status", delivery.status());
            outcome.put("millis", delivery.millis());
            outcome.put("tries", delivery.tries());
            outcome.put("text", delivery.text());
            outcome.put("problem", delivery.problem());
        }
        return outcome;
    }
}
