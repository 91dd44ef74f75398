package cn.minsheng.admin.door;

import cn.minsheng.core.organisation.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** A member of staff who is signed in 已登录, for this one request. */
final class SignedIn extends AbstractAuthenticationToken {
    private final transient Viewer viewer;

    SignedIn(Viewer viewer) {
        super(AuthorityUtils.createAuthorityList("ROLE_" + viewer.role().name()));
        this.viewer = viewer;
        setAuthenticated(true);
    }

    @Override
    public Viewer getPrincipal() {
        return viewer;
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }
}
