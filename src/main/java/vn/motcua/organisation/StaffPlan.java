package vn.motcua.organisation;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Staff plan of the demo: the posts of an office. In a small commune one person has several roles, but an official who
 * receives dossiers never approves them (domain reference, sections 6 and 8).
 */
final class StaffPlan {

    /** Post with its roles. */
    record Post(String title, Set<Role> roles) {

        private static Post of(String title, Role first, Role... others) {
            return new Post(title, EnumSet.of(first, others));
        }
    }

    private static final List<Post> SMALL_COMMUNE = List.of(
            Post.of("Công chức Văn phòng – Thống kê", Role.GUIDE, Role.RECEPTION, Role.RETURN_DESK, Role.CASHIER),
            Post.of("Công chức Tư pháp – Hộ tịch", Role.SPECIALIST, Role.CLERK),
            Post.of("Phó Chủ tịch UBND", Role.DIVISION_HEAD, Role.LEADER));

    private static final List<Post> LARGE_COMMUNE = List.of(
            Post.of("Công chức Bộ phận Một cửa", Role.GUIDE, Role.RECEPTION),
            Post.of("Công chức Văn phòng – Thống kê", Role.RETURN_DESK, Role.CASHIER, Role.CLERK),
            Post.of("Công chức Tư pháp – Hộ tịch", Role.SPECIALIST),
            Post.of("Phó Chủ tịch UBND", Role.DIVISION_HEAD, Role.LEADER));

    private static final List<Post> DIVISION = List.of(
            Post.of("Chuyên viên", Role.SPECIALIST, Role.CLERK, Role.RECEPTION, Role.RETURN_DESK),
            Post.of("Trưởng phòng", Role.DIVISION_HEAD, Role.LEADER));

    private static final List<Post> DISTRICT = List.of(
            Post.of("Chuyên viên Bộ phận Một cửa", Role.GUIDE, Role.RECEPTION),
            Post.of("Chuyên viên Bộ phận Một cửa", Role.RECEPTION),
            Post.of("Chuyên viên trả kết quả", Role.RETURN_DESK, Role.CASHIER),
            Post.of("Chuyên viên", Role.SPECIALIST),
            Post.of("Chánh Văn phòng HĐND và UBND", Role.DIVISION_HEAD, Role.SUPERVISOR),
            Post.of("Phó Chủ tịch UBND", Role.LEADER),
            Post.of("Văn thư", Role.CLERK));

    private static final List<Post> DEPARTMENT = List.of(
            Post.of("Chuyên viên", Role.SPECIALIST, Role.RECEPTION, Role.RETURN_DESK),
            Post.of("Trưởng phòng chuyên môn", Role.DIVISION_HEAD),
            Post.of("Phó thủ trưởng cơ quan", Role.LEADER),
            Post.of("Văn thư", Role.CLERK));

    private static final List<Post> SERVICE_CENTRE = List.of(
            Post.of("Giám đốc Trung tâm", Role.SUPERVISOR, Role.LEADER),
            Post.of("Trưởng phòng Tiếp nhận", Role.DIVISION_HEAD),
            Post.of("Nhân viên hướng dẫn", Role.GUIDE),
            Post.of("Chuyên viên quầy 1", Role.RECEPTION),
            Post.of("Chuyên viên quầy 2", Role.RECEPTION),
            Post.of("Chuyên viên quầy 3", Role.RECEPTION),
            Post.of("Chuyên viên quầy 4", Role.RECEPTION),
            Post.of("Chuyên viên quầy 5", Role.RECEPTION),
            Post.of("Chuyên viên quầy 6", Role.RECEPTION),
            Post.of("Chuyên viên quầy 7", Role.RECEPTION),
            Post.of("Chuyên viên quầy 8", Role.RECEPTION),
            Post.of("Chuyên viên trả kết quả", Role.RETURN_DESK),
            Post.of("Chuyên viên trả kết quả", Role.RETURN_DESK),
            Post.of("Nhân viên thu phí", Role.CASHIER),
            Post.of("Chuyên viên nghiệp vụ", Role.SPECIALIST),
            Post.of("Văn thư", Role.CLERK));

    private static final List<Post> PROVINCE = List.of(
            Post.of("Phó Chủ tịch UBND tỉnh", Role.LEADER),
            Post.of("Phó Chánh Văn phòng", Role.DIVISION_HEAD),
            Post.of("Chuyên viên", Role.SPECIALIST, Role.RECEPTION, Role.RETURN_DESK),
            Post.of("Văn thư", Role.CLERK),
            Post.of("Trưởng phòng Kiểm soát thủ tục hành chính", Role.INSPECTOR),
            Post.of("Chuyên viên Kiểm soát thủ tục hành chính", Role.INSPECTOR),
            Post.of("Quản trị hệ thống", Role.ADMINISTRATOR),
            Post.of("Quản trị hệ thống", Role.ADMINISTRATOR));

    private StaffPlan() {}

    /** Posts of an office, in the order of their personnel codes. */
    static List<Post> postsOf(Office office) {
        return switch (office.kind()) {
            case PROVINCE -> PROVINCE;
            case SERVICE_CENTRE -> SERVICE_CENTRE;
            case DEPARTMENT -> DEPARTMENT;
            case DISTRICT -> DISTRICT;
            case DIVISION -> DIVISION;
            case COMMUNE -> office.name().startsWith("UBND xã ") ? SMALL_COMMUNE : LARGE_COMMUNE;
        };
    }
}
