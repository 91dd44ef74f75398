package cn.minsheng.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Days in the life 场景, through the doors: what a resident writes, what the group hears, what staff see. */
@HttpTest
class ScenarioTest {
    private static final String HEPING = "room-heping";
    private static final String XIANGYANG = "room-xiangyang";
    private static final String LAMP = "俺爸妈住和平路36号院,门口那路灯黑半个月了,老人晚上摔一跤咋弄";
    private static final String ACCUSATION = "向阳社区那个书记把集体门面租给他小舅子,一年才给三千,账也不公布!";

    private final House house;
    private final Street street;

    ScenarioTest(House house, Street street) {
        this.house = house;
        this.street = street;
    }

    private JsonNode seen(String staff, String number) {
        Answer answer = house.staff(staff).get("/api/tickets/" + number);
        assertThat(answer.status()).as("%s reads %s: %s", staff, number, answer).isEqualTo(200);
        return answer.json();
    }

    private long total(String staff) {
        return house.staff(staff).get("/api/tickets").json().path("total").asLong();
    }

    private static List<String> moves(JsonNode ticket) {
        return StreamSupport.stream(ticket.path("timeline").spliterator(), false)
                .map(entry -> entry.path("move").asString())
                .toList();
    }

    private static void untilSaid(Supplier<List<String>> where, String words) {
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(where.get())
                        .anySatisfy(line -> assertThat(line).contains(words)));
    }

    @Test
    void s1_a_lamp_reported_by_an_absent_son_becomes_one_case_of_the_community() {
        Street.Member son = street.member(HEPING);
        int before = son.group().size();
        son.writes(LAMP);

        untilSaid(() -> son.group().subList(before, son.group().size()), "路灯");
        String line = son.group().get(before);
        assertThat(line).contains("收到").contains("查" + Street.numberIn(line)).doesNotContain("爸妈");
        JsonNode ticket = seen("hepinglu", Street.numberIn(line));
        assertThat(ticket.path("category").asString()).isEqualTo("A1");
        assertThat(ticket.path("kind").asString()).isEqualTo("HELP");
        assertThat(ticket.path("unit").asString()).isEqualTo("和平路社区");
        assertThat(ticket.path("place").asString()).contains("36号院");
        assertThat(ticket.path("urgent").asBoolean(false)).isFalse();
        assertThat(ticket.path("state").asString()).isEqualTo("DISPATCHED");
    }

    @Test
    void s4_a_workers_received_is_no_answer_and_he_is_told_so_alone() {
        Street.Member resident = street.member(HEPING);
        int lines = resident.group().size();
        resident.writes("3号楼门口垃圾桶满了好几天没人收,臭得很");
        untilSaid(() -> resident.group().subList(lines, resident.group().size()), "收到");
        String number = Street.numberIn(resident.group().get(lines));
        Street.Member liu = street.known(HEPING, "liu");
        int told = liu.heard().size();

        liu.writes("收到");

        untilSaid(() -> liu.heard().subList(told, liu.heard().size()), "“收到”不算答复");
        JsonNode ticket = seen("hepinglu", number);
        assertThat(ticket.path("state").asString()).isEqualTo("DISPATCHED");
        assertThat(moves(ticket)).containsExactly("OPEN", "ACCEPT", "DISPATCH");
        assertThat(resident.group()).as("nothing more in the group").hasSize(lines + 1);
    }

    @Test
    void s6_an_accusation_is_for_the_inspection_office_alone_and_the_group_hears_no_number() {
        long xiangyang = total("xiangyang");
        long doufuying = total("doufuying");
        Street.Member villager = street.member(XIANGYANG);
        int lines = villager.group().size();
        villager.writes(ACCUSATION);

        untilSaid(() -> villager.group().subList(lines, villager.group().size()), "请撤回");
        String line = villager.group().get(lines);
        assertThat(line).doesNotContainPattern("\\d{6}").doesNotContain("书记").doesNotContain("门面");
        untilSaid(villager::heard, "回执码");
        String code = Street.numberIn(villager.heard().get(0));
        assertThat(code).hasSize(12);
        JsonNode ticket = seen("xunchaban", code);
        assertThat(ticket.path("secret").asBoolean()).isTrue();
        assertThat(ticket.path("category").asString()).isIn("L2", "J2");
        for (String staff : List.of("xiangyang", "doufuying", "admin", "xuanchuan")) {
            Answer real = house.staff(staff).get("/api/tickets/" + code);
            Answer none = house.staff(staff).get("/api/tickets/999999999999");
            assertThat(real.status()).isEqualTo(404);
            assertThat(real.body().replace(code, "N")).isEqualTo(none.body().replace("999999999999", "N"));
            assertThat(house.staff(staff)
                            .get("/api/tickets?q=门面")
                            .json()
                            .path("total")
                            .asLong())
                    .isZero();
        }
        assertThat(total("xiangyang")).isEqualTo(xiangyang);
        assertThat(total("doufuying")).isEqualTo(doufuying);

        theSecretaryAsks(villager);
    }

    /** S6b: nothing is said to him, in the group or alone, and the inspection office gets a watch record. */
    private void theSecretaryAsks(Street.Member villager) {
        Street.Member secretary = street.known(XIANGYANG, "shuji-xy");
        int heard = secretary.heard().size();
        int lines = secretary.group().size();
        long watched = watchRecords();
        secretary.writes("谁在瞎说?");
        secretary.writes("查 谁反映的");
        assertThat(watchRecords()).isEqualTo(watched + 2);

        secretary.writes("今天有几件?");
        untilSaid(() -> secretary.heard().subList(heard, secretary.heard().size()), "今天新收");
        assertThat(secretary.heard()).as("only the count was told").hasSize(heard + 1);
        assertThat(secretary.heard().get(heard)).contains("今天新收 " + todaysPublic("xiangyang") + " 件");
        assertThat(villager.group()).hasSize(lines);
    }

    private long watchRecords() {
        return house.staff("xunchaban")
                .get("/api/tickets?category=L5&size=1")
                .json()
                .path("total")
                .asLong();
    }

    private long todaysPublic(String staff) {
        return total(staff);
    }

    @Test
    void s7_gas_is_answered_with_advice_at_once_and_a_past_leak_is_not() {
        Street.Member neighbour = street.member(HEPING);
        int lines = neighbour.group().size();
        neighbour.writes("一楼楼道煤气味好大,不敢开灯");
        untilSaid(() -> neighbour.group().subList(lines, neighbour.group().size()), "疑似燃气泄漏");
        String advice = neighbour.group().get(lines);
        assertThat(advice).contains("请立即离开").contains("119");
        JsonNode ticket = seen("hepinglu", Street.numberIn(advice));
        assertThat(ticket.path("category").asString()).isEqualTo("F3");
        assertThat(ticket.path("urgent").asBoolean()).isTrue();

        Street.Phone asking = street.phone();
        assertThat(asking.writes("上次漏气那家修好没")).doesNotContain("疑似燃气泄漏");
    }

    @Test
    void s10_numbers_said_in_a_group_are_masked_everywhere_and_the_case_is_kept() {
        Street.Member member = street.member(HEPING);
        int lines = member.group().size();
        member.writes("我叫王X,电话13812345678,身份证410502199001011234,帮我查低保");
        untilSaid(() -> member.group().subList(lines, member.group().size()), "收到");
        String number = Street.numberIn(member.group().get(lines));
        untilSaid(member::heard, "请撤回");
        untilSaid(street.known(HEPING, "owner-heping")::heard, "请提醒发送人撤回");

        Answer ticket = house.staff("hepinglu").get("/api/tickets/" + number);
        assertThat(ticket.json().path("category").asString()).isEqualTo("H1");
        assertThat(ticket.body())
                .contains("138****5678")
                .doesNotContain("13812345678")
                .doesNotContain("410502199001011234");
        assertThat(String.join("\n", member.group()))
                .doesNotContain("13812345678")
                .doesNotContain("4105021990");
        assertThat(house.staff("hepinglu")
                        .get("/api/tickets?q=13812345678")
                        .json()
                        .path("total")
                        .asLong())
                .isZero();
    }

    @Test
    void s12_how_far_is_it_is_answered_from_the_ledger_without_a_number() {
        Street.Phone li = street.phone();
        String number = Street.numberIn(li.writes("和平路36号院门口路灯黑半个月了"));
        assertThat(li.writes("我那个路灯到哪一步了")).contains(number).contains("待签收").contains("和平路社区");
        String second = Street.numberIn(li.writes("向阳社区5号楼下水道堵了,粪水都冒出来了"));
        assertThat(li.writes("查我的")).contains(number).contains(second);
        assertThat(li.writes("查" + number)).contains(number).doesNotContain(second);
        assertThat(street.phone().writes("查" + number))
                .as("a number alone opens nothing")
                .doesNotContain("待签收");
    }

    @Test
    void a_worker_answers_and_the_answer_arrives_on_the_phone() {
        Street.Phone zhao = street.phone();
        String number = Street.numberIn(zhao.writes("和平路36号院3号楼西边井盖松了,一踩就响"));
        JsonNode ticket = seen("hepinglu", number);
        Answer answered = house.staff("hepinglu")
                .act(
                        number,
                        "reply",
                        "{\"version\":" + ticket.path("version").asInt()
                                + ",\"text\":\"您好,井盖已于今天上午更换,现场试踩不再响动。\",\"attachments\":[],\"final\":true,\"acknowledged\":[]}");
        assertThat(answered.status()).as(answered.toString()).isEqualTo(200);
        assertThat(answered.json().path("state").asString()).isEqualTo("ANSWERED");
        assertThat(moves(answered.json())).containsExactly("OPEN", "ACCEPT", "DISPATCH", "SIGN", "REPLY");
        untilSaid(zhao::heard, "现场试踩不再响动");
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(seen("hepinglu", number)
                                .path("deliveries")
                                .path(0)
                                .path("state")
                                .asString())
                        .isEqualTo("DELIVERED"));
    }

    @Test
    void s13_a_message_taken_back_is_hidden_and_the_case_is_asked_about() {
        Street.Member member = street.member(HEPING);
        int lines = member.group().size();
        String id = member.writes("36号院2号楼楼道灯不亮,黑灯瞎火的");
        untilSaid(() -> member.group().subList(lines, member.group().size()), "收到");
        String number = Street.numberIn(member.group().get(lines));
        member.recalls(id);
        untilSaid(member::heard, "还需要办理吗");
        Answer ticket = house.staff("hepinglu").get("/api/tickets/" + number);
        assertThat(ticket.body()).doesNotContain("黑灯瞎火");
        assertThat(ticket.json().path("messages").path(0).path("withdrawn").asBoolean())
                .isTrue();
    }

    @Test
    void pictures_of_one_message_that_come_twice_are_one_case() {
        Street.Phone phone = street.phone();
        String receipt = phone.sends(Map.of("type", "image", "scene", "lamp"));
        assertThat(receipt).contains("编号");
        String number = Street.numberIn(receipt);
        assertThat(phone.writes("和平路36号院门口的路灯坏了")).contains(number);
        await().atMost(Duration.ofMinutes(2))
                .until(() -> !picture("hepinglu", number).isEmpty());
        Answer seen = house.staff("hepinglu").get(picture("hepinglu", number));
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.header("Content-Type")).startsWith("image/");
        for (String other : List.of("daoxi", "doufuying", "admin", "xuanchuan")) {
            assertThat(house.staff(other).get(picture("hepinglu", number)).status())
                    .isEqualTo(404);
        }
    }

    private String picture(String staff, String number) {
        return seen(staff, number).path("messages").path(0).path("mediaUrl").asString("");
    }

    @Test
    void chatter_opens_no_case() {
        Street.Member zhou = street.member(HEPING);
        long before = total("xunchaban");
        for (String text : List.of("今天菜价真贵", "收到", "早上好", "[微笑][微笑]", "谢谢")) {
            zhou.writes(text);
        }
        assertThat(total("xunchaban")).isEqualTo(before);
    }
}
