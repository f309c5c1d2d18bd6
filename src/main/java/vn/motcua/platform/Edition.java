package vn.motcua.platform;

/**
 * Data that pages for everybody show and that changes now and then, such as the catalogue. A kept copy of such a page holds as
 * long as every edition is the one it was made of.
 */
public interface Edition {

    /** The present edition: equal to another one as long as nothing has changed. Costs no query. */
    Object edition();
}
