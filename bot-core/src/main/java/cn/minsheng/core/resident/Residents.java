package cn.minsheng.core.resident;

import cn.minsheng.core.kernel.Channel;
import java.util.List;
import java.util.Optional;

/** The people who write to us, by their channel identities 居民. */
public interface Residents {
    /**
     * Makes or finds the identity of each contact, notes the contact and the window it opens, and holds the identities until the
     * caller's transaction ends, so that two nodes never decide about one person at once.
     *
     * @param contacts at most one a person
     * @return identity ids in the order of the contacts
     */
    List<Long> meet(List<Contact> contacts);

    /** The identity of somebody who wrote before. */
    Optional<Long> find(Channel channel, String externalId);

    /**
     * Forgets who it was: openid and name go, the cases stay 假名化 (WeChat's terms on unsubscribing). Nothing can be sent to the identity any more.
     */
    void pseudonymise(List<Long> identityIds);
}
