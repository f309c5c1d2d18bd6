-- What was printed, exactly: who gets a paper can show it years later, and so can the office. The content is compressed and
-- sealed with the server's secret, for the check number and the token of a slip stand on it.
create table printed_document
(
    id           uuid        not null,
    form         text        not null,
    form_set     text,                 -- the set of statutory forms it belongs to; null for a paper that is in none
    dossier_id   uuid,
    notice_id    uuid,                 -- a notice of the desk, where no dossier came of it
    office_id    integer     not null, -- where it was printed
    subject      text        not null, -- what it is a print of: the same subject printed again is a reprint
    copy         integer     not null, -- 1, then the reprints
    content      bytea       not null,
    content_hash bytea       not null, -- SHA-256 of the XHTML
    actor_kind   text        not null,
    actor_id     integer,
    actor_name   text        not null,
    printed_at   timestamptz not null,
    reason       text,                 -- why a slip was printed again
    constraint printed_document_pk primary key (id),
    constraint printed_document_subject_key unique (subject, copy),
    constraint printed_document_dossier_fk foreign key (dossier_id) references dossier (id),
    constraint printed_document_notice_fk foreign key (notice_id) references reception_notice (id),
    constraint printed_document_office_fk foreign key (office_id) references office (id),
    constraint printed_document_copy_positive check (copy > 0),
    constraint printed_document_slip_reason check (form not in ('APPOINTMENT_SLIP', 'COMMON_RECEIPT') or copy = 1 or reason <> '')
);
create index printed_document_dossier on printed_document (dossier_id, printed_at) where dossier_id is not null; -- the papers of a dossier

-- The PDF of a printed paper, made when somebody first asks for it; from then on everybody gets the same bytes.
create table printed_rendition
(
    document_id uuid        not null,
    pdf         bytea       not null, -- sealed like the content
    pdf_hash    bytea       not null, -- SHA-256 of the PDF
    rendered_at timestamptz not null,
    constraint printed_rendition_pk primary key (document_id),
    constraint printed_rendition_document_fk foreign key (document_id) references printed_document (id)
);

select keep_forever('printed_document');
select keep_forever('printed_rendition');
revoke select on printed_document, printed_rendition from motcua_report;
