package cn.minsheng.demo.simulator;

import java.time.Clock;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The state of all phones: who follows the account, and every chat 小城. */
final class Town {
    private static final int STRANGERS = 50_000;

    private final Clock clock;
    private final Cast cast;
    private final Map<String, Chat> chats = new ConcurrentHashMap<>();
    private final Map<String, Chat> strangers;
    private final Set<String> gone = ConcurrentHashMap.newKeySet();

    Town(Clock clock, Cast cast) {
        this.clock = clock;
        this.cast = cast;
        this.strangers = Collections.synchronizedMap(new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Chat> eldest) {
                return size() > STRANGERS;
            }
        });
        cast.residents().forEach(person -> {
            chats.put(person.openid(), new Chat(clock));
            if (!person.follows()) {
                gone.add(person.openid());
            }
        });
    }

    Cast cast() {
        return cast;
    }

    /** Whether this openid belongs to the account at all. */
    boolean knows(String openid) {
        return chats.containsKey(openid) || strangers.containsKey(openid);
    }

    /** Whether it follows the account now. */
    boolean follows(String openid) {
        return knows(openid) && !gone.contains(openid);
    }

    void follow(String openid) {
        phone(openid);
        gone.remove(openid);
    }

    void unfollow(String openid) {
        phone(openid);
        gone.add(openid);
    }

    /** The chat with the account on this phone; a phone nobody heard of begins one, as a follower. */
    Chat phone(String openid) {
        Chat own = chats.get(openid);
        return own != null ? own : strangers.computeIfAbsent(openid, key -> new Chat(clock));
    }

    Optional<Chat> knownPhone(String openid) {
        return knows(openid) ? Optional.of(phone(openid)) : Optional.empty();
    }

    Chat room(String roomId) {
        return chats.computeIfAbsent("room:" + roomId, key -> new Chat(clock));
    }

    /** What the bot tells a member of a group alone. */
    Chat aside(String senderId) {
        return chats.computeIfAbsent("member:" + senderId, key -> new Chat(clock));
    }
}
