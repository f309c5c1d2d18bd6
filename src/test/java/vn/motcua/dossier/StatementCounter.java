package vn.motcua.dossier;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts the statements that go to the database: each execution is a round trip, a batch is one. */
@TestComponent
public class StatementCounter implements BeanPostProcessor {

    private static final List<String> EXECUTED = new CopyOnWriteArrayList<>();
    private static volatile @Nullable Thread counting;

    /** The statements this thread executes while something runs. */
    public static synchronized List<String> during(Runnable work) {
        EXECUTED.clear();
        counting = Thread.currentThread(); // the copies in memory are checked by threads of their own
        try {
            work.run();
        } finally {
            counting = null;
        }
        return new ArrayList<>(EXECUTED);
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource source && name.equals("dataSource") ? new Counting(source) : bean;
    }

    private static final class Counting extends DelegatingDataSource {

        Counting(DataSource target) {
            super(target);
        }

        @Override
        public Connection getConnection() throws java.sql.SQLException {
            Connection connection = super.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    Counting.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                        Object result = invoke(connection, method, arguments);
                        return result instanceof Statement statement
                                ? counted(statement, arguments == null ? "" : String.valueOf(arguments[0]))
                                : result;
                    });
        }

        private static Object counted(Statement statement, String sql) {
            Class<?> type = statement instanceof java.sql.PreparedStatement
                    ? java.sql.PreparedStatement.class
                    : Statement.class;
            return Proxy.newProxyInstance(
                    Counting.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                        if (Thread.currentThread() == counting
                                && method.getName().startsWith("execute")) {
                            EXECUTED.add(sql);
                        }
                        return invoke(statement, method, arguments);
                    });
        }

        private static Object invoke(Object target, java.lang.reflect.Method method, Object[] arguments)
                throws Throwable {
            try {
                return method.invoke(target, arguments);
            } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
            }
        }
    }
}
