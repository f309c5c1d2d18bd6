package vn.motcua.platform;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The version of one kind of reference data; counted up with every change, so that copies in memory know they are old. */
@Entity
@Table(name = "reference_change")
class ReferenceVersion {

    @Id
    private String name;

    private long version;

    /** For JPA only. */
    @SuppressWarnings("NullAway.Init")
    protected ReferenceVersion() {}

    @Override
    public String toString() {
        return name + " " + version;
    }
}
