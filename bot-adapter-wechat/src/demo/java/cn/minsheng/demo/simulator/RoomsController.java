package cn.minsheng.demo.simulator;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Groups and what the bot tells their members alone, for the page and for tests 群接口. */
@RestController("simulatorRoomsApi")
@RequestMapping("/simulator")
final class RoomsController {
    private final Rooms rooms;
    private final Town town;

    RoomsController(Rooms rooms, Town town) {
        this.rooms = rooms;
        this.town = town;
    }

    /** Who withdraws what. */
    record Recall(String senderId, String messageId) {}

    @GetMapping("/rooms/{roomId}")
    Map<String, Object> look(@PathVariable String roomId) {
        Cast.Group group = group(roomId);
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("roomId", group.roomId());
        view.put("name", group.name());
        view.put("members", group.members());
        view.put("chat", PhonesController.view(town.room(roomId)));
        return view;
    }

    @GetMapping("/members/{senderId}")
    Map<String, Object> aside(@PathVariable String senderId) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("senderId", senderId);
        view.put("chat", PhonesController.view(town.aside(senderId)));
        return view;
    }

    @PostMapping("/rooms/{roomId}/messages")
    Map<String, Object> write(@PathVariable String roomId, @RequestBody Writing writing) {
        String senderId = writing.senderId();
        if (senderId == null || senderId.isBlank()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "senderId is missing");
        }
        return PhonesController.outcome(rooms.write(group(roomId), senderId, writing));
    }

    @PostMapping("/rooms/{roomId}/recall")
    Map<String, Object> recall(@PathVariable String roomId, @RequestBody Recall recall) {
        return rooms.recall(group(roomId), recall.senderId(), recall.messageId())
                .map(PhonesController::outcome)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Cast.Group group(String roomId) {
        return town.cast().group(roomId).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
