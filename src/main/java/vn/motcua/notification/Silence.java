package vn.motcua.notification;

import java.time.LocalTime;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Quiet hours of a channel, local time. */
@Entity
@Table(name = "quiet_hours")
public class Silence {

    @Id
    @Enumerated(EnumType.STRING)
    private NotificationChannel channel = NotificationChannel.SMS;

    @Column(name = "from_time")
    private LocalTime from = LocalTime.MIDNIGHT;

    @Column(name = "to_time")
    private LocalTime to = LocalTime.MIDNIGHT;

    /** For JPA only. */
    protected Silence() {}

    /**
     * Sets the quiet hours of a channel.
     *
     * @param from start, inclusive
     * @param to end, exclusive; before {@code from} when the hours include midnight, equal for no quiet hours
     */
    public Silence(NotificationChannel channel, LocalTime from, LocalTime to) {
        this.channel = channel;
        this.from = from;
        this.to = to;
    }

    boolean holds(LocalTime time) {
        boolean overNight = from.isAfter(to);
        return overNight ? !time.isBefore(from) || time.isBefore(to) : !time.isBefore(from) && time.isBefore(to);
    }

    public NotificationChannel channel() {
        return channel;
    }

    public LocalTime from() {
        return from;
    }

    public LocalTime to() {
        return to;
    }
}
