package vn.motcua.platform.database;

import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.repository.Repository;

import vn.motcua.MotcuaTest;

import static org.assertj.core.api.Assertions.assertThat;

/** The application makes a repository, and reads its queries, when it is first used; this test makes all of them. */
@MotcuaTest
class RepositoriesTest {

    @Autowired
    ListableBeanFactory beans;

    @Test
    void every_query_of_every_repository_is_understood() {
        assertThat(beans.getBeansOfType(Repository.class))
                .hasSizeGreaterThan(20)
                .values()
                .allMatch(AopUtils::isAopProxy);
    }
}
