package cn.minsheng.demo.simulator;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Who is there, which chat changed, and the files of the chats 人物与聊天列表. */
@RestController("simulatorPeople")
@RequestMapping("/simulator")
final class PeopleController {
    private final Town town;
    private final Media media;
    private final Correspondents correspondents;
    private final CallLog log;
    private final Faults faults;
    private final Clock clock;

    PeopleController(Town town, Media media, Correspondents correspondents, CallLog log, Faults faults, Clock clock) {
        this.town = town;
        this.media = media;
        this.correspondents = correspondents;
        this.log = log;
        this.faults = faults;
        this.clock = clock;
    }

    /** Everything that the page asks for each second: small, and enough to know what to ask for next. */
    @GetMapping("/people")
    Map<String, Object> people() {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("now", clock.instant());
        view.put("lastCall", log.last());
        view.put("faults", faults.all());
        view.put("accountChannel", "mp:" + correspondents.followed().appId());
        view.put("bridgeChannel", "gateway:" + correspondents.bridge().id());
        view.put(
                "residents",
                town.cast().residents().stream().map(this::resident).toList());
        view.put("groups", town.cast().groups().stream().map(this::group).toList());
        return view;
    }

    @GetMapping("/media/{mediaId}")
    ResponseEntity<byte[]> file(@PathVariable String mediaId) {
        Media.Stored file = media.any(mediaId).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.contentType()))
                .body(file.body());
    }

    private Map<String, Object> resident(Cast.Person person) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("openid", person.openid());
        view.put("name", person.name());
        view.put("hint", person.hint());
        view.put("say", person.say());
        view.put("large", person.large());
        view.put("follows", town.follows(person.openid()));
        view.put("chat", town.phone(person.openid()).line());
        return view;
    }

    private Map<String, Object> group(Cast.Group group) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("roomId", group.roomId());
        view.put("name", group.name());
        view.put("say", group.say());
        view.put("chat", town.room(group.roomId()).line());
        List<Map<String, Object>> members = group.members().stream()
                .map(member -> {
                    Map<String, Object> line = new LinkedHashMap<>();
                    line.put("senderId", member.senderId());
                    line.put("name", member.name());
                    line.put("role", member.role());
                    line.put("aside", town.aside(member.senderId()).line());
                    return line;
                })
                .toList();
        view.put("members", members);
        return view;
    }
}
