package cn.minsheng.demo.simulator;

import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;

/** Whom the bot is configured to talk with: the accounts and the demo's bridge, read from the bot's own settings 对接方. */
record Correspondents(List<Account> accounts, BridgeClient bridge) {
    private static final String BRIDGE = "demo-bridge";

    static Correspondents of(Environment environment) {
        Binder binder = Binder.get(environment);
        List<Account> accounts = binder.bind("minsheng.wechat.mp.accounts", Bindable.listOf(Account.class))
                .orElseGet(List::of);
        BridgeClient bridge = binder
                .bind("minsheng.wechat.gateway.clients", Bindable.listOf(BridgeClient.class))
                .orElseGet(List::of)
                .stream()
                .filter(client -> client.id().equals(BRIDGE))
                .findFirst()
                .orElseGet(() -> new BridgeClient(BRIDGE, "minsheng-demo-bridge"));
        return new Correspondents(accounts.isEmpty() ? List.of(demo()) : accounts, bridge);
    }

    /** The demo district's account, as the contract prints it. */
    static Account demo() {
        return new Account(
                "wxdemo0000000000",
                "minsheng-demo-secret",
                "minsheng-demo",
                "abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG");
    }

    /** The account that the phones follow. */
    Account followed() {
        return accounts.get(0);
    }

    Optional<Account> account(String appId) {
        return accounts.stream()
                .filter(account -> account.appId().equals(appId))
                .findFirst();
    }
}
