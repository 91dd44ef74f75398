package cn.minsheng.demo.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** Who lives in the simulator, read from {@code demo/simulator/people.json} 人物. */
record Cast(List<Person> residents, List<Group> groups) {
    /**
     * A resident with a phone.
     *
     * @param follows whether the phone follows the account at the start
     * @param large whether it shows large type
     * @param hint who that is, in a few words
     * @param say what to try
     */
    record Person(String openid, String name, boolean follows, boolean large, String hint, List<String> say) {}

    /** A group and its members. */
    record Group(String roomId, String name, List<Member> members, List<String> say) {
        Optional<Member> member(String senderId) {
            return members.stream()
                    .filter(member -> member.senderId().equals(senderId))
                    .findFirst();
        }
    }

    /**
     * A member of a group.
     *
     * @param role owner, staff or resident
     */
    record Member(String senderId, String name, String role) {}

    static Cast read() {
        try (InputStream in = Cast.class.getResourceAsStream("/demo/simulator/people.json")) {
            return JsonMapper.builder().build().readValue(in, Cast.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<Group> group(String roomId) {
        return groups.stream().filter(group -> group.roomId().equals(roomId)).findFirst();
    }
}
