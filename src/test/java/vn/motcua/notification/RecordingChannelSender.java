package vn.motcua.notification;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import vn.motcua.notification.channel.ChannelSender;
import vn.motcua.notification.channel.Message;
import vn.motcua.notification.channel.NotDeliveredException;

/** Takes every letter and remembers it, unless told to fail. */
final class RecordingChannelSender implements ChannelSender {

    /** What happens to a letter before or after it is taken. */
    interface Fate {
        void meet(Message letter) throws NotDeliveredException;
    }

    private final List<Message> taken = Collections.synchronizedList(new ArrayList<>());
    private volatile Fate before = letter -> {};
    private volatile Fate after = letter -> {};
    private volatile boolean marks;

    @Override
    public void carry(Message letter) throws NotDeliveredException {
        before.meet(letter);
        taken.add(letter);
        after.meet(letter);
    }

    List<Message> taken() {
        return List.copyOf(taken);
    }

    List<String> keys() {
        return taken().stream().map(Message::key).toList();
    }

    void before(Fate fate) {
        before = fate;
    }

    void after(Fate fate) {
        after = fate;
    }

    void keepMarks() {
        marks = true;
    }

    @Override
    public boolean keepsMarks() {
        return marks;
    }

    @Override
    public String description() {
        return "a test's memory";
    }
}
