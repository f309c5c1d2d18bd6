package vn.motcua.duedate.notice;

import java.util.Objects;
import java.util.UUID;

/** Identity of a {@link CalendarNotice}. */
public record CalendarNoticeId(UUID value) {

    public CalendarNoticeId {
        Objects.requireNonNull(value, "value");
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
