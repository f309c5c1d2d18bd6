package vn.motcua.identity.signin;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.test.util.ReflectionTestUtils;

import vn.motcua.identity.account.Account;
import vn.motcua.identity.account.Accounts;
import vn.motcua.organisation.OfficialId;

/** Accounts that are kept in a map, with what would be counted in their rows. */
final class AccountsInMemory implements Accounts {

    private final Map<String, Account> opened = new HashMap<>();
    private final Map<String, Integer> elsewhere = new HashMap<>();

    /** Opens an account whose password is {@code right}. */
    void open(String username) {
        Account account = Account.open(username, "right", new OfficialId(1), Instant.EPOCH);
        ReflectionTestUtils.setField(account, "id", opened.size() + 1);
        opened.put(username, account);
        elsewhere.put(username, 0);
    }

    /** Number of wrong passwords counted elsewhere. */
    int wrongElsewhere(String username) {
        return elsewhere.getOrDefault(username, 0);
    }

    Account of(String username) {
        return opened.get(username);
    }

    @Override
    public Optional<Account> findByUsername(String username) {
        return Optional.ofNullable(opened.get(username));
    }

    @Override
    public Optional<Account> find(int id) {
        return opened.values().stream().filter(account -> account.id() == id).findFirst();
    }

    @Override
    public Optional<Account> lock(int id) {
        return find(id);
    }

    @Override
    public void countElsewhere(int id, String network, Instant now) {
        elsewhere.merge(find(id).orElseThrow().username(), 1, Integer::sum);
    }

    @Override
    public void takeBackElsewhere(int id, int mistakes) {
        elsewhere.merge(find(id).orElseThrow().username(), -mistakes, Integer::sum);
    }

    @Override
    public boolean existsByUsername(String username) {
        return opened.containsKey(username);
    }

    @Override
    public long count() {
        return opened.size();
    }

    @Override
    public Account saveAndFlush(Account account) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Account> findByOfficialIdOrderByUsername(int official) {
        throw new UnsupportedOperationException();
    }

    @Override
    public java.util.Set<Integer> officialsWhoCanSignIn() {
        throw new UnsupportedOperationException();
    }
}
