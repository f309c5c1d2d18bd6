package vn.motcua.notification;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import vn.motcua.notification.carrier.Carrier;
import vn.motcua.notification.carrier.Letter;
import vn.motcua.notification.carrier.NotCarried;

/** Takes every letter and remembers it, unless told to fail. */
final class RecordingCarrier implements Carrier {

    /** What happens to a letter before or after it is taken. */
    interface Fate {
        void meet(Letter letter) throws NotCarried;
    }

    private final List<Letter> taken = Collections.synchronizedList(new ArrayList<>());
    private volatile Fate before = letter -> {};
    private volatile Fate after = letter -> {};
    private volatile boolean marks;

    @Override
    public void carry(Letter letter) throws NotCarried {
        before.meet(letter);
        taken.add(letter);
        after.meet(letter);
    }

    List<Letter> taken() {
        return List.copyOf(taken);
    }

    List<String> keys() {
        return taken().stream().map(Letter::key).toList();
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
