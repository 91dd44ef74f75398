package cn.minsheng.core.organisation;

import cn.minsheng.core.audit.RecordAct;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Brings the organisation to what a description says 载入组织. May be repeated: the second time nothing is written. Passwords of
 * people who are there already stay theirs.
 */
@Component
public class LoadDistrict {
    private final DistrictWriter writer;
    private final RecordAct audit;
    private final Units units;
    private final Rooms rooms;
    private final KnownStaff knownStaff;
    private final TransactionOperations transactions;

    LoadDistrict(
            DistrictWriter writer,
            RecordAct audit,
            Units units,
            Rooms rooms,
            KnownStaff knownStaff,
            TransactionOperations transactions) {
        this.writer = writer;
        this.audit = audit;
        this.units = units;
        this.rooms = rooms;
        this.knownStaff = knownStaff;
        this.transactions = transactions;
    }

    /** How many units, people, groups and members were added or changed. */
    public int load(DistrictDescription district) {
        int changed = transactions.execute(status -> {
            int written = writer.write(district);
            if (written > 0) {
                audit.record("system", "organisation.load", "organisation.yml", String.valueOf(written));
            }
            return written;
        });
        units.refresh();
        rooms.refresh();
        knownStaff.refresh();
        return changed;
    }
}
