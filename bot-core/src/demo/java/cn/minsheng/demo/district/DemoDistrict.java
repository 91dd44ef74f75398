package cn.minsheng.demo.district;

import cn.minsheng.core.organisation.DistrictDescription;
import cn.minsheng.core.organisation.DistrictDescription.DescribedMember;
import cn.minsheng.core.organisation.DistrictDescription.DescribedRoom;
import cn.minsheng.core.organisation.DistrictDescription.DescribedStaff;
import cn.minsheng.core.organisation.Role;
import cn.minsheng.core.settings.SettingsFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The fixed district of the demo 演示区: the shipped units, and staff, groups and known members of its own. */
public final class DemoDistrict {
    /** The password of every member of its staff. */
    public static final String PASSWORD = "minsheng-demo";

    private DemoDistrict() {}

    /** Ready for {@code LoadDistrict}. */
    public static DistrictDescription description() {
        People people = people();
        return new DistrictDescription(
                DistrictDescription.read(SettingsFiles.shipped()).units(),
                people.described(),
                people.rooms(),
                people.members());
    }

    private static People people() {
        try (InputStream in = DemoDistrict.class.getResourceAsStream("/demo/district.yml")) {
            return new YAMLMapper().readValue(in, People.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record People(
            String passwordHash, List<Person> staff, List<DescribedRoom> rooms, List<DescribedMember> members) {
        List<DescribedStaff> described() {
            return staff.stream()
                    .map(person -> new DescribedStaff(
                            person.username(), person.name(), person.role(), person.unit(), null, passwordHash))
                    .toList();
        }
    }

    private record Person(String username, String name, Role role, String unit) {}
}
