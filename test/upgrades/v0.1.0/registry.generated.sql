
CREATE SCHEMA pgboss;

CREATE TYPE pgboss.job_state AS ENUM (
    'created',
    'retry',
    'active',
    'completed',
    'cancelled',
    'failed'
);

CREATE FUNCTION pgboss.create_queue(queue_name text, options jsonb) RETURNS void
    LANGUAGE plpgsql
    AS $_$
    DECLARE
      tablename varchar := CASE WHEN options->>'partition' = 'true'
                            THEN 'j' || encode(sha224(queue_name::bytea), 'hex')
                            ELSE 'job_common'
                            END;
      queue_created_on timestamptz;
    BEGIN

      WITH q as (
        INSERT INTO pgboss.queue (
          name,
          policy,
          retry_limit,
          retry_delay,
          retry_backoff,
          retry_delay_max,
          expire_seconds,
          retention_seconds,
          deletion_seconds,
          warning_queued,
          dead_letter,
          partition,
          table_name,
          heartbeat_seconds,
          notify,
          created_on,
          updated_on
        )
        VALUES (
          queue_name,
          options->>'policy',
          COALESCE((options->>'retryLimit')::int, 2),
          COALESCE((options->>'retryDelay')::int, 0),
          COALESCE((options->>'retryBackoff')::bool, false),
          (options->>'retryDelayMax')::int,
          COALESCE((options->>'expireInSeconds')::int, 900),
          COALESCE((options->>'retentionSeconds')::int, 1209600),
          COALESCE((options->>'deleteAfterSeconds')::int, 604800),
          COALESCE((options->>'warningQueueSize')::int, 0),
          options->>'deadLetter',
          COALESCE((options->>'partition')::bool, false),
          tablename,
          (options->>'heartbeatSeconds')::int,
          COALESCE((options->>'notify')::bool, false),
          pgboss.job_now(),
          pgboss.job_now()
        )
        ON CONFLICT DO NOTHING
        RETURNING created_on
      )
      SELECT created_on into queue_created_on from q;

      IF queue_created_on IS NULL OR options->>'partition' IS DISTINCT FROM 'true' THEN
        RETURN;
      END IF;

      EXECUTE format('CREATE TABLE pgboss.%I (LIKE pgboss.job INCLUDING DEFAULTS)', tablename);

      EXECUTE pgboss.job_table_format($cmd$ALTER TABLE pgboss.job ADD PRIMARY KEY (name, id)$cmd$, tablename);
      EXECUTE pgboss.job_table_format($cmd$ALTER TABLE pgboss.job ADD CONSTRAINT q_fkey FOREIGN KEY (name) REFERENCES pgboss.queue (name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED$cmd$, tablename);
      EXECUTE pgboss.job_table_format($cmd$ALTER TABLE pgboss.job ADD CONSTRAINT dlq_fkey FOREIGN KEY (dead_letter) REFERENCES pgboss.queue (name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED$cmd$, tablename);

      EXECUTE pgboss.job_table_format($cmd$CREATE INDEX job_i11 ON pgboss.job (name, priority DESC, created_on, start_after) WHERE state < 'active' AND NOT blocked$cmd$, tablename);
      EXECUTE pgboss.job_table_format($cmd$CREATE UNIQUE INDEX job_i4 ON pgboss.job (name, singleton_on, COALESCE(singleton_key, '')) WHERE state <> 'cancelled' AND singleton_on IS NOT NULL$cmd$, tablename);
      EXECUTE pgboss.job_table_format($cmd$CREATE INDEX job_i7 ON pgboss.job (name, group_id) WHERE state = 'active' AND group_id IS NOT NULL$cmd$, tablename);
      EXECUTE pgboss.job_table_format($cmd$CREATE INDEX job_i9 ON pgboss.job (name, id) WHERE blocking AND state = 'completed'$cmd$, tablename);
      EXECUTE pgboss.job_table_format($cmd$CREATE INDEX job_i12 ON pgboss.job (source_root_id) WHERE source_root_id IS NOT NULL$cmd$, tablename);

      IF options->>'policy' = 'short' THEN
        EXECUTE pgboss.job_table_format($cmd$CREATE UNIQUE INDEX job_i1 ON pgboss.job (name, COALESCE(singleton_key, '')) WHERE state = 'created' AND policy = 'short'$cmd$, tablename);
      ELSIF options->>'policy' = 'singleton' THEN
        EXECUTE pgboss.job_table_format($cmd$CREATE UNIQUE INDEX job_i2 ON pgboss.job (name, COALESCE(singleton_key, '')) WHERE state = 'active' AND policy = 'singleton'$cmd$, tablename);
      ELSIF options->>'policy' = 'stately' THEN
        EXECUTE pgboss.job_table_format($cmd$CREATE UNIQUE INDEX job_i3 ON pgboss.job (name, state, COALESCE(singleton_key, '')) WHERE state <= 'active' AND policy = 'stately'$cmd$, tablename);
      ELSIF options->>'policy' = 'exclusive' THEN
        EXECUTE pgboss.job_table_format($cmd$CREATE UNIQUE INDEX job_i6 ON pgboss.job (name, COALESCE(singleton_key, '')) WHERE state <= 'active' AND policy = 'exclusive'$cmd$, tablename);
      ELSIF options->>'policy' = 'key_strict_fifo' THEN
        EXECUTE pgboss.job_table_format($cmd$CREATE UNIQUE INDEX job_i8 ON pgboss.job (name, singleton_key) WHERE state IN ('active', 'retry', 'failed') AND policy = 'key_strict_fifo'$cmd$, tablename);
        EXECUTE pgboss.job_table_format($cmd$CREATE INDEX job_i10 ON pgboss.job (name, singleton_key, state DESC, created_on, id) INCLUDE (start_after) WHERE state < 'active' AND NOT blocked AND policy = 'key_strict_fifo'$cmd$, tablename);
        EXECUTE pgboss.job_table_format($cmd$ALTER TABLE pgboss.job ADD CONSTRAINT job_key_strict_fifo_singleton_key_check CHECK (NOT (policy = 'key_strict_fifo' AND singleton_key IS NULL))$cmd$, tablename);
      END IF;

      EXECUTE format('ALTER TABLE pgboss.%I ADD CONSTRAINT cjc CHECK (name=%L)', tablename, queue_name);
      EXECUTE format('ALTER TABLE pgboss.job ATTACH PARTITION pgboss.%I FOR VALUES IN (%L)', tablename, queue_name);
    END;
    $_$;

CREATE FUNCTION pgboss.delete_queue(queue_name text) RETURNS void
    LANGUAGE plpgsql
    AS $$
    DECLARE
      v_table varchar;
      v_partition bool;
    BEGIN
      
      SELECT table_name, partition
      FROM pgboss.queue
      WHERE name = queue_name
      INTO v_table, v_partition;

      IF v_partition THEN
        EXECUTE format('DROP TABLE IF EXISTS pgboss.%I', v_table);
      ELSE
        EXECUTE format('DELETE FROM pgboss.%I WHERE name = %L', v_table, queue_name);
      END IF;
    
      DELETE FROM pgboss.queue WHERE name = queue_name;
    END;
    $$;

CREATE FUNCTION pgboss.job_now() RETURNS timestamp with time zone
    LANGUAGE sql STABLE
    AS $$
      SELECT pg_catalog.now();
    $$;

CREATE FUNCTION pgboss.job_table_format(command text, table_name text) RETURNS text
    LANGUAGE sql IMMUTABLE
    AS $_$
      SELECT format(
        regexp_replace(
          regexp_replace(command, '\.job\y', '.%1$I', 'g'),
          '\yjob_i(\d+)', '%1$s_i\1', 'g'
        ),
        table_name
      );
    $_$;

CREATE FUNCTION pgboss.job_table_run(command text, tbl_name text DEFAULT NULL::text, queue_name text DEFAULT NULL::text) RETURNS void
    LANGUAGE plpgsql
    AS $$
    DECLARE
      tbl RECORD;
    BEGIN
      IF queue_name IS NOT NULL THEN
        SELECT table_name INTO tbl_name FROM pgboss.queue WHERE name = queue_name;
      END IF;

      IF tbl_name IS NOT NULL THEN
        EXECUTE pgboss.job_table_format(command, tbl_name);
        RETURN;
      END IF;

      EXECUTE pgboss.job_table_format(command, 'job_common');

      FOR tbl IN SELECT table_name FROM pgboss.queue WHERE partition = true
      LOOP
        EXECUTE pgboss.job_table_format(command, tbl.table_name);
      END LOOP;
    END;
    $$;

CREATE FUNCTION pgboss.job_table_run_async(command_name text, version integer, command text, tbl_name text DEFAULT NULL::text, queue_name text DEFAULT NULL::text) RETURNS void
    LANGUAGE plpgsql
    AS $$
    BEGIN
      IF queue_name IS NOT NULL THEN
        SELECT table_name INTO tbl_name FROM pgboss.queue WHERE name = queue_name;
      END IF;

      IF tbl_name IS NOT NULL THEN
        INSERT INTO pgboss.bam (name, version, status, queue, table_name, command)
        VALUES (
          command_name,
          version,
          'pending',
          queue_name,
          tbl_name,
          pgboss.job_table_format(command, tbl_name)
        );
        RETURN;
      END IF;

      INSERT INTO pgboss.bam (name, version, status, queue, table_name, command)
      SELECT
        command_name,
        version,
        'pending',
        NULL,
        'job_common',
        pgboss.job_table_format(command, 'job_common')
      UNION ALL
      SELECT
        command_name,
        version,
        'pending',
        queue.name,
        queue.table_name,
        pgboss.job_table_format(command, queue.table_name)
      FROM pgboss.queue
      WHERE partition = true;
    END;
    $$;

CREATE TABLE pgboss.bam (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    version integer NOT NULL,
    status text DEFAULT 'pending'::text NOT NULL,
    queue text,
    table_name text NOT NULL,
    command text NOT NULL,
    error text,
    created_on timestamp with time zone DEFAULT clock_timestamp() NOT NULL,
    started_on timestamp with time zone,
    completed_on timestamp with time zone
);

CREATE TABLE pgboss.job (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    priority integer DEFAULT 0 NOT NULL,
    data jsonb,
    state pgboss.job_state DEFAULT 'created'::pgboss.job_state NOT NULL,
    retry_limit integer DEFAULT 2 NOT NULL,
    retry_count integer DEFAULT 0 NOT NULL,
    retry_delay integer DEFAULT 0 NOT NULL,
    retry_backoff boolean DEFAULT false NOT NULL,
    retry_delay_max integer,
    expire_seconds integer DEFAULT 900 NOT NULL,
    deletion_seconds integer DEFAULT 604800 NOT NULL,
    singleton_key text,
    singleton_on timestamp without time zone,
    group_id text,
    group_tier text,
    start_after timestamp with time zone DEFAULT now() NOT NULL,
    created_on timestamp with time zone DEFAULT now() NOT NULL,
    started_on timestamp with time zone,
    completed_on timestamp with time zone,
    keep_until timestamp with time zone DEFAULT (now() + '336:00:00'::interval) NOT NULL,
    output jsonb,
    dead_letter text,
    policy text,
    heartbeat_on timestamp with time zone,
    heartbeat_seconds integer,
    blocked boolean DEFAULT false NOT NULL,
    blocking boolean DEFAULT false NOT NULL,
    pending_dependencies integer DEFAULT 0 NOT NULL,
    source_name text,
    source_id uuid,
    source_created_on timestamp with time zone,
    source_retry_count integer,
    source_output jsonb,
    source_root_id uuid
)
PARTITION BY LIST (name);

CREATE TABLE pgboss.job_common (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    priority integer DEFAULT 0 NOT NULL,
    data jsonb,
    state pgboss.job_state DEFAULT 'created'::pgboss.job_state NOT NULL,
    retry_limit integer DEFAULT 2 NOT NULL,
    retry_count integer DEFAULT 0 NOT NULL,
    retry_delay integer DEFAULT 0 NOT NULL,
    retry_backoff boolean DEFAULT false NOT NULL,
    retry_delay_max integer,
    expire_seconds integer DEFAULT 900 NOT NULL,
    deletion_seconds integer DEFAULT 604800 NOT NULL,
    singleton_key text,
    singleton_on timestamp without time zone,
    group_id text,
    group_tier text,
    start_after timestamp with time zone DEFAULT now() NOT NULL,
    created_on timestamp with time zone DEFAULT now() NOT NULL,
    started_on timestamp with time zone,
    completed_on timestamp with time zone,
    keep_until timestamp with time zone DEFAULT (now() + '336:00:00'::interval) NOT NULL,
    output jsonb,
    dead_letter text,
    policy text,
    heartbeat_on timestamp with time zone,
    heartbeat_seconds integer,
    blocked boolean DEFAULT false NOT NULL,
    blocking boolean DEFAULT false NOT NULL,
    pending_dependencies integer DEFAULT 0 NOT NULL,
    source_name text,
    source_id uuid,
    source_created_on timestamp with time zone,
    source_retry_count integer,
    source_output jsonb,
    source_root_id uuid,
    CONSTRAINT job_key_strict_fifo_singleton_key_check CHECK ((NOT ((policy = 'key_strict_fifo'::text) AND (singleton_key IS NULL))))
);

CREATE TABLE pgboss.job_dependency (
    child_name text NOT NULL,
    child_id uuid NOT NULL,
    parent_name text NOT NULL,
    parent_id uuid NOT NULL
);

CREATE TABLE pgboss.queue (
    name text NOT NULL,
    policy text NOT NULL,
    retry_limit integer NOT NULL,
    retry_delay integer NOT NULL,
    retry_backoff boolean NOT NULL,
    retry_delay_max integer,
    expire_seconds integer NOT NULL,
    retention_seconds integer NOT NULL,
    deletion_seconds integer NOT NULL,
    dead_letter text,
    partition boolean NOT NULL,
    table_name text NOT NULL,
    deferred_count integer DEFAULT 0 NOT NULL,
    queued_count integer DEFAULT 0 NOT NULL,
    ready_count integer DEFAULT 0 NOT NULL,
    warning_queued integer DEFAULT 0 NOT NULL,
    active_count integer DEFAULT 0 NOT NULL,
    failed_count integer DEFAULT 0 NOT NULL,
    total_count integer DEFAULT 0 NOT NULL,
    created_delta integer DEFAULT 0 NOT NULL,
    completed_delta integer DEFAULT 0 NOT NULL,
    failed_delta integer DEFAULT 0 NOT NULL,
    delta_on timestamp with time zone,
    delta_seconds integer,
    ready_history integer[] DEFAULT '{}'::integer[] NOT NULL,
    heartbeat_seconds integer,
    notify boolean DEFAULT false NOT NULL,
    singletons_active text[],
    monitor_claim_on timestamp with time zone,
    monitor_on timestamp with time zone,
    maintain_on timestamp with time zone,
    created_on timestamp with time zone DEFAULT now() NOT NULL,
    updated_on timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT queue_check CHECK ((dead_letter IS DISTINCT FROM name))
);

CREATE TABLE pgboss.queue_stats (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    deferred_count integer DEFAULT 0 NOT NULL,
    queued_count integer DEFAULT 0 NOT NULL,
    ready_count integer DEFAULT 0 NOT NULL,
    active_count integer DEFAULT 0 NOT NULL,
    failed_count integer DEFAULT 0 NOT NULL,
    total_count integer DEFAULT 0 NOT NULL,
    created_delta integer,
    completed_delta integer,
    failed_delta integer,
    delta_seconds integer,
    delta_on timestamp with time zone,
    captured_on timestamp with time zone DEFAULT now() NOT NULL
)
PARTITION BY RANGE (captured_on);

CREATE TABLE pgboss.queue_stats_20261128 (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    deferred_count integer DEFAULT 0 NOT NULL,
    queued_count integer DEFAULT 0 NOT NULL,
    ready_count integer DEFAULT 0 NOT NULL,
    active_count integer DEFAULT 0 NOT NULL,
    failed_count integer DEFAULT 0 NOT NULL,
    total_count integer DEFAULT 0 NOT NULL,
    created_delta integer,
    completed_delta integer,
    failed_delta integer,
    delta_seconds integer,
    delta_on timestamp with time zone,
    captured_on timestamp with time zone DEFAULT now() NOT NULL
);

CREATE TABLE pgboss.queue_stats_20261129 (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    name text NOT NULL,
    deferred_count integer DEFAULT 0 NOT NULL,
    queued_count integer DEFAULT 0 NOT NULL,
    ready_count integer DEFAULT 0 NOT NULL,
    active_count integer DEFAULT 0 NOT NULL,
    failed_count integer DEFAULT 0 NOT NULL,
    total_count integer DEFAULT 0 NOT NULL,
    created_delta integer,
    completed_delta integer,
    failed_delta integer,
    delta_seconds integer,
    delta_on timestamp with time zone,
    captured_on timestamp with time zone DEFAULT now() NOT NULL
);

CREATE TABLE pgboss.schedule (
    name text NOT NULL,
    key text DEFAULT ''::text NOT NULL,
    kind text DEFAULT 'cron'::text NOT NULL,
    cron text NOT NULL,
    timezone text DEFAULT 'UTC'::text,
    data jsonb,
    options jsonb,
    created_on timestamp with time zone DEFAULT now() NOT NULL,
    updated_on timestamp with time zone DEFAULT now() NOT NULL,
    last_job_id uuid,
    CONSTRAINT schedule_kind_check CHECK ((kind = ANY (ARRAY['cron'::text, 'rrule'::text])))
);

CREATE TABLE pgboss.subscription (
    event text NOT NULL,
    name text NOT NULL,
    created_on timestamp with time zone DEFAULT now() NOT NULL,
    updated_on timestamp with time zone DEFAULT now() NOT NULL
);

CREATE TABLE pgboss.version (
    version integer NOT NULL,
    cron_on timestamp with time zone,
    bam_on timestamp with time zone,
    flow_on timestamp with time zone,
    reindex_on timestamp with time zone,
    monitor_backoff_on timestamp with time zone
);

CREATE TABLE pgboss.warning (
    id uuid DEFAULT gen_random_uuid() NOT NULL,
    type text NOT NULL,
    message text NOT NULL,
    data jsonb,
    created_on timestamp with time zone DEFAULT now() NOT NULL
);

CREATE TABLE public.campaign (
    id uuid NOT NULL,
    dataset_version_id integer NOT NULL,
    environment_id integer NOT NULL,
    name text NOT NULL,
    design jsonb DEFAULT '{}'::jsonb NOT NULL,
    client text NOT NULL,
    received_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT campaign_design_check CHECK ((jsonb_typeof(design) = 'object'::text))
);

CREATE TABLE public.configuration (
    id integer NOT NULL,
    system_id integer NOT NULL,
    key text NOT NULL,
    levels jsonb NOT NULL,
    CONSTRAINT configuration_levels_check CHECK ((jsonb_typeof(levels) = 'object'::text))
);

ALTER TABLE public.configuration ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.configuration_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public."constraint" (
    id integer NOT NULL,
    system_id integer NOT NULL,
    rule text NOT NULL,
    why text DEFAULT ''::text NOT NULL
);

ALTER TABLE public."constraint" ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.constraint_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.dataset (
    id integer NOT NULL,
    slug text NOT NULL,
    system_id integer NOT NULL,
    title text NOT NULL,
    description text DEFAULT ''::text NOT NULL,
    license text DEFAULT 'NOASSERTION'::text NOT NULL,
    license_note text DEFAULT ''::text NOT NULL,
    citation jsonb NOT NULL,
    origin text NOT NULL,
    derived_from_id integer,
    CONSTRAINT dataset_origin_check CHECK ((origin = ANY (ARRAY['measured'::text, 'starter'::text, 'simulated'::text, 'contributed'::text]))),
    CONSTRAINT dataset_slug_check CHECK ((slug ~ '^[a-z0-9][a-z0-9.-]*$'::text))
);

ALTER TABLE public.dataset ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.dataset_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.dataset_row (
    dataset_version_id integer NOT NULL,
    "position" integer NOT NULL,
    configuration_id integer NOT NULL,
    CONSTRAINT dataset_row_position_check CHECK (("position" >= 0))
)
PARTITION BY LIST (dataset_version_id);

CREATE TABLE public.dataset_row_open (
    dataset_version_id integer NOT NULL,
    "position" integer NOT NULL,
    configuration_id integer NOT NULL,
    CONSTRAINT dataset_row_position_check CHECK (("position" >= 0))
);

CREATE TABLE public.dataset_row_v1 (
    dataset_version_id integer NOT NULL,
    "position" integer NOT NULL,
    configuration_id integer NOT NULL,
    CONSTRAINT dataset_row_position_check CHECK (("position" >= 0))
);

CREATE TABLE public.dataset_row_v2 (
    dataset_version_id integer NOT NULL,
    "position" integer NOT NULL,
    configuration_id integer NOT NULL,
    CONSTRAINT dataset_row_position_check CHECK (("position" >= 0))
);

CREATE TABLE public.dataset_version (
    id integer NOT NULL,
    dataset_id integer NOT NULL,
    number smallint NOT NULL,
    digest text NOT NULL,
    descriptor jsonb NOT NULL,
    state text NOT NULL,
    configuration_count integer DEFAULT 0 NOT NULL,
    measurement_count integer DEFAULT 0 NOT NULL,
    failure_count integer DEFAULT 0 NOT NULL,
    notes jsonb DEFAULT '[]'::jsonb NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT dataset_version_digest_check CHECK ((digest ~ '^[0-9a-f]{64}$'::text)),
    CONSTRAINT dataset_version_number_check CHECK ((number >= 1)),
    CONSTRAINT dataset_version_state_check CHECK ((state = ANY (ARRAY['loading'::text, 'published'::text, 'open'::text, 'retracted'::text])))
);

ALTER TABLE public.dataset_version ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.dataset_version_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.environment (
    id integer NOT NULL,
    system_id integer NOT NULL,
    slug text NOT NULL,
    hardware_id integer NOT NULL,
    workload_id integer NOT NULL,
    version_id integer NOT NULL,
    is_simulated boolean DEFAULT false NOT NULL,
    variant text DEFAULT ''::text NOT NULL
);

CREATE TABLE public.environment_fact (
    environment_id integer NOT NULL,
    name text NOT NULL,
    number_value double precision,
    text_value text,
    boolean_value boolean,
    unit text,
    CONSTRAINT environment_fact_check CHECK ((num_nonnulls(number_value, text_value, boolean_value) = 1))
);

ALTER TABLE public.environment ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.environment_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.evaluation (
    id integer NOT NULL,
    task_id integer NOT NULL,
    strategy_id integer NOT NULL,
    learner text DEFAULT ''::text NOT NULL,
    settings jsonb DEFAULT '{}'::jsonb NOT NULL,
    budget integer NOT NULL,
    repeat smallint NOT NULL,
    seed bigint NOT NULL,
    dataset_digest text NOT NULL,
    code_revision text NOT NULL,
    mape_percent double precision,
    median_ape_percent double precision,
    mean_log_ratio double precision,
    nmse double precision,
    rank_correlation double precision,
    regret double precision,
    test_count integer NOT NULL,
    fit_seconds double precision,
    measuring_cost double precision,
    failure text,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    CONSTRAINT evaluation_budget_check CHECK ((budget >= 0)),
    CONSTRAINT evaluation_repeat_check CHECK ((repeat >= 0))
);

ALTER TABLE public.evaluation ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.evaluation_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.failure (
    id smallint NOT NULL,
    status text NOT NULL,
    reason text NOT NULL,
    CONSTRAINT failure_status_check CHECK ((status = ANY (ARRAY['failed'::text, 'timeout'::text, 'missing'::text, 'invalid'::text])))
);

ALTER TABLE public.failure ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.failure_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.hardware (
    id integer NOT NULL,
    slug text NOT NULL,
    title text NOT NULL,
    facts jsonb DEFAULT '{}'::jsonb NOT NULL,
    CONSTRAINT hardware_facts_check CHECK ((jsonb_typeof(facts) = 'object'::text))
);

ALTER TABLE public.hardware ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.hardware_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.job (
    id uuid NOT NULL,
    kind text NOT NULL,
    payload jsonb NOT NULL,
    state text NOT NULL,
    done integer DEFAULT 0 NOT NULL,
    total integer DEFAULT 0 NOT NULL,
    message text DEFAULT ''::text NOT NULL,
    result jsonb,
    error text,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    started_at timestamp with time zone,
    finished_at timestamp with time zone,
    CONSTRAINT job_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'running'::text, 'succeeded'::text, 'failed'::text, 'cancelled'::text])))
);

CREATE TABLE public.measurement (
    dataset_version_id integer NOT NULL,
    environment_id integer NOT NULL,
    metric_id integer NOT NULL,
    configuration_id integer NOT NULL,
    value double precision,
    repeat smallint NOT NULL,
    failure_id smallint,
    run_id uuid,
    CONSTRAINT measurement_check CHECK (((value IS NULL) <> (failure_id IS NULL))),
    CONSTRAINT measurement_repeat_check CHECK ((repeat >= 0)),
    CONSTRAINT measurement_value_check CHECK (((value > '-Infinity'::double precision) AND (value < 'Infinity'::double precision)))
)
PARTITION BY LIST (dataset_version_id);

CREATE TABLE public.measurement_open (
    dataset_version_id integer NOT NULL,
    environment_id integer NOT NULL,
    metric_id integer NOT NULL,
    configuration_id integer NOT NULL,
    value double precision,
    repeat smallint NOT NULL,
    failure_id smallint,
    run_id uuid,
    CONSTRAINT measurement_check CHECK (((value IS NULL) <> (failure_id IS NULL))),
    CONSTRAINT measurement_repeat_check CHECK ((repeat >= 0)),
    CONSTRAINT measurement_value_check CHECK (((value > '-Infinity'::double precision) AND (value < 'Infinity'::double precision)))
);

CREATE TABLE public.measurement_v1 (
    dataset_version_id integer NOT NULL,
    environment_id integer NOT NULL,
    metric_id integer NOT NULL,
    configuration_id integer NOT NULL,
    value double precision,
    repeat smallint NOT NULL,
    failure_id smallint,
    run_id uuid,
    CONSTRAINT measurement_check CHECK (((value IS NULL) <> (failure_id IS NULL))),
    CONSTRAINT measurement_repeat_check CHECK ((repeat >= 0)),
    CONSTRAINT measurement_value_check CHECK (((value > '-Infinity'::double precision) AND (value < 'Infinity'::double precision)))
);

CREATE TABLE public.measurement_v2 (
    dataset_version_id integer NOT NULL,
    environment_id integer NOT NULL,
    metric_id integer NOT NULL,
    configuration_id integer NOT NULL,
    value double precision,
    repeat smallint NOT NULL,
    failure_id smallint,
    run_id uuid,
    CONSTRAINT measurement_check CHECK (((value IS NULL) <> (failure_id IS NULL))),
    CONSTRAINT measurement_repeat_check CHECK ((repeat >= 0)),
    CONSTRAINT measurement_value_check CHECK (((value > '-Infinity'::double precision) AND (value < 'Infinity'::double precision)))
);

CREATE TABLE public.metric (
    id integer NOT NULL,
    system_id integer NOT NULL,
    name text NOT NULL,
    unit text NOT NULL,
    better text NOT NULL,
    is_deterministic boolean DEFAULT false NOT NULL,
    description text DEFAULT ''::text NOT NULL,
    CONSTRAINT metric_better_check CHECK ((better = ANY (ARRAY['lower'::text, 'higher'::text]))),
    CONSTRAINT metric_unit_check CHECK ((unit <> ''::text))
);

ALTER TABLE public.metric ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.metric_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.option (
    id integer NOT NULL,
    system_id integer NOT NULL,
    "position" smallint NOT NULL,
    name text NOT NULL,
    kind text NOT NULL,
    domain jsonb NOT NULL,
    unit text,
    default_level jsonb,
    layer text,
    description text DEFAULT ''::text NOT NULL,
    CONSTRAINT option_domain_check CHECK ((jsonb_typeof(domain) = ANY (ARRAY['array'::text, 'object'::text]))),
    CONSTRAINT option_kind_check CHECK ((kind = ANY (ARRAY['binary'::text, 'integer'::text, 'real'::text, 'ordinal'::text, 'categorical'::text]))),
    CONSTRAINT option_layer_check CHECK ((layer = ANY (ARRAY['application'::text, 'build'::text, 'runtime'::text, 'kernel'::text, 'hardware'::text]))),
    CONSTRAINT option_position_check CHECK (("position" >= 0))
);

ALTER TABLE public.option ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.option_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.published_result (
    id integer NOT NULL,
    task_id integer NOT NULL,
    strategy_id integer NOT NULL,
    budget integer NOT NULL,
    mean_mape_percent double precision NOT NULL,
    sd_mape_percent double precision,
    median_mape_percent double precision,
    repeat_count integer NOT NULL
);

ALTER TABLE public.published_result ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.published_result_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.run (
    id uuid NOT NULL,
    dataset_version_id integer NOT NULL,
    environment_id integer NOT NULL,
    configuration_id integer NOT NULL,
    block integer NOT NULL,
    "position" integer NOT NULL,
    repeat smallint NOT NULL,
    started_at timestamp with time zone NOT NULL,
    content_hash text NOT NULL,
    covariates jsonb DEFAULT '{}'::jsonb NOT NULL,
    health text DEFAULT 'healthy'::text NOT NULL,
    received_at timestamp with time zone DEFAULT now() NOT NULL,
    campaign_id uuid,
    token_id integer,
    attempt smallint DEFAULT 1 NOT NULL,
    causes jsonb DEFAULT '[]'::jsonb NOT NULL,
    set_aside jsonb,
    CONSTRAINT run_causes_check CHECK ((jsonb_typeof(causes) = 'array'::text)),
    CONSTRAINT run_content_hash_check CHECK ((content_hash ~ '^[0-9a-f]{64}$'::text)),
    CONSTRAINT run_set_aside_check CHECK ((jsonb_typeof(set_aside) = 'object'::text))
);

CREATE TABLE public.schema_migration (
    number integer NOT NULL,
    name text NOT NULL,
    digest text NOT NULL,
    applied_at timestamp with time zone DEFAULT now() NOT NULL
);

CREATE TABLE public.series (
    dataset_version_id integer NOT NULL,
    environment_id integer NOT NULL,
    metric_id integer NOT NULL,
    configuration_count integer NOT NULL,
    value_count integer NOT NULL,
    failure_count integer NOT NULL,
    minimum double precision,
    median double precision,
    maximum double precision
);

CREATE TABLE public.source_file (
    id integer NOT NULL,
    dataset_version_id integer NOT NULL,
    path text NOT NULL,
    repository text,
    commit text,
    url text,
    sha256 text NOT NULL,
    bytes bigint NOT NULL,
    row_count integer NOT NULL,
    CONSTRAINT source_file_bytes_check CHECK ((bytes >= 0)),
    CONSTRAINT source_file_commit_check CHECK ((commit ~ '^[0-9a-f]{40}$'::text)),
    CONSTRAINT source_file_row_count_check CHECK ((row_count >= 0)),
    CONSTRAINT source_file_sha256_check CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
);

ALTER TABLE public.source_file ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.source_file_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.strategy (
    id integer NOT NULL,
    name text NOT NULL,
    origin text NOT NULL,
    title text NOT NULL,
    citation jsonb NOT NULL,
    is_baseline boolean DEFAULT false NOT NULL,
    CONSTRAINT strategy_origin_check CHECK ((origin = ANY (ARRAY['reproduced'::text, 'published'::text])))
);

ALTER TABLE public.strategy ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.strategy_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.suite (
    id integer NOT NULL,
    slug text NOT NULL,
    number smallint DEFAULT 1 NOT NULL,
    title text NOT NULL,
    description text DEFAULT ''::text NOT NULL,
    protocol jsonb NOT NULL,
    is_frozen boolean DEFAULT true NOT NULL
);

ALTER TABLE public.suite ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.suite_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.system (
    id integer NOT NULL,
    slug text NOT NULL,
    title text NOT NULL,
    description text DEFAULT ''::text NOT NULL,
    url text,
    CONSTRAINT system_slug_check CHECK ((slug ~ '^[a-z0-9][a-z0-9.-]*$'::text))
);

ALTER TABLE public.system ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.system_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.task (
    id integer NOT NULL,
    suite_id integer NOT NULL,
    slug text NOT NULL,
    subject text NOT NULL,
    dataset_id integer NOT NULL,
    metric_id integer,
    target_environment_id integer,
    target_number smallint NOT NULL,
    budgets integer[] NOT NULL
);

ALTER TABLE public.task ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.task_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.task_source (
    task_id integer NOT NULL,
    "position" smallint NOT NULL,
    environment_id integer NOT NULL
);

CREATE TABLE public.token (
    id integer NOT NULL,
    name text NOT NULL,
    hash text NOT NULL,
    scope text[] NOT NULL,
    created_at timestamp with time zone DEFAULT now() NOT NULL,
    expires_at timestamp with time zone,
    revoked_at timestamp with time zone,
    last_used_at timestamp with time zone,
    CONSTRAINT token_check CHECK ((expires_at > created_at)),
    CONSTRAINT token_hash_check CHECK ((hash ~ '^[0-9a-f]{64}$'::text)),
    CONSTRAINT token_name_check CHECK ((name <> ''::text)),
    CONSTRAINT token_scope_check CHECK (((cardinality(scope) > 0) AND (scope <@ ARRAY['upload'::text, 'read'::text, 'admin'::text])))
);

ALTER TABLE public.token ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.token_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.version (
    id integer NOT NULL,
    system_id integer NOT NULL,
    slug text NOT NULL,
    facts jsonb DEFAULT '{}'::jsonb NOT NULL,
    CONSTRAINT version_facts_check CHECK ((jsonb_typeof(facts) = 'object'::text))
);

ALTER TABLE public.version ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.version_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

CREATE TABLE public.workload (
    id integer NOT NULL,
    system_id integer NOT NULL,
    slug text NOT NULL,
    title text NOT NULL,
    facts jsonb DEFAULT '{}'::jsonb NOT NULL,
    CONSTRAINT workload_facts_check CHECK ((jsonb_typeof(facts) = 'object'::text))
);

ALTER TABLE public.workload ALTER COLUMN id ADD GENERATED ALWAYS AS IDENTITY (
    SEQUENCE NAME public.workload_id_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1
);

ALTER TABLE ONLY pgboss.job ATTACH PARTITION pgboss.job_common DEFAULT;

ALTER TABLE ONLY pgboss.queue_stats ATTACH PARTITION pgboss.queue_stats_20261128 FOR VALUES FROM ('2026-11-28 00:00:00+00') TO ('2026-11-29 00:00:00+00');

ALTER TABLE ONLY pgboss.queue_stats ATTACH PARTITION pgboss.queue_stats_20261129 FOR VALUES FROM ('2026-11-29 00:00:00+00') TO ('2026-11-30 00:00:00+00');

ALTER TABLE ONLY public.dataset_row ATTACH PARTITION public.dataset_row_open DEFAULT;

ALTER TABLE ONLY public.dataset_row ATTACH PARTITION public.dataset_row_v1 FOR VALUES IN (1);

ALTER TABLE ONLY public.dataset_row ATTACH PARTITION public.dataset_row_v2 FOR VALUES IN (2);

ALTER TABLE ONLY public.measurement ATTACH PARTITION public.measurement_open DEFAULT;

ALTER TABLE ONLY public.measurement ATTACH PARTITION public.measurement_v1 FOR VALUES IN (1);

ALTER TABLE ONLY public.measurement ATTACH PARTITION public.measurement_v2 FOR VALUES IN (2);

INSERT INTO pgboss.job_common VALUES
	('a56bddd8-0156-4ef2-84bb-a87a6eda752f', 'import-descriptor', 0, '{}', 'completed', 5, 0, 0, false, NULL, 82800, 2592000, NULL, NULL, NULL, NULL, '2026-11-28 19:29:07.300871+00', '2026-11-28 19:29:07.300871+00', '2026-11-28 19:29:07.308413+00', '2026-11-28 19:29:07.465185+00', '2026-12-28 19:29:07.300871+00', NULL, NULL, 'standard', '2026-11-28 19:29:07.308413+00', 10, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL),
	('c0f16bfd-3fa6-4cf9-8a42-c6f25c994e60', 'import-descriptor', 0, '{}', 'completed', 5, 0, 0, false, NULL, 82800, 2592000, NULL, NULL, NULL, NULL, '2026-11-28 19:29:10.194554+00', '2026-11-28 19:29:10.194554+00', '2026-11-28 19:29:10.208244+00', '2026-11-28 19:29:10.307207+00', '2026-12-28 19:29:10.194554+00', NULL, NULL, 'standard', '2026-11-28 19:29:10.208244+00', 10, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL),
	('5588d7dc-b322-4762-b288-496d8b0af2f0', 'evaluate-suite', 0, '{}', 'completed', 5, 0, 0, false, NULL, 82800, 2592000, NULL, NULL, NULL, NULL, '2026-11-28 19:29:12.793147+00', '2026-11-28 19:29:12.793147+00', '2026-11-28 19:29:12.804161+00', '2026-11-28 19:29:13.961886+00', '2026-12-28 19:29:12.793147+00', NULL, NULL, 'standard', '2026-11-28 19:29:12.804161+00', 10, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL),
	('657d70e9-4fe5-4d71-8293-22387bc4859f', 'import-descriptor', 0, '{}', 'completed', 5, 0, 0, false, NULL, 82800, 2592000, NULL, NULL, NULL, NULL, '2026-11-28 19:29:15.692994+00', '2026-11-28 19:29:15.692994+00', '2026-11-28 19:29:15.823338+00', '2026-11-28 19:29:15.899678+00', '2026-12-28 19:29:15.692994+00', NULL, NULL, 'standard', '2026-11-28 19:29:15.823338+00', 10, false, false, 0, NULL, NULL, NULL, NULL, NULL, NULL);

INSERT INTO pgboss.queue VALUES
	('evaluate-suite', 'standard', 5, 0, false, NULL, 82800, 2592000, 2592000, NULL, false, 'job_common', 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, NULL, NULL, '{0,0}', 10, false, NULL, '2026-11-28 19:29:25.830175+00', '2026-11-28 19:29:25.839395+00', '2026-11-28 19:29:23.725489+00', '2026-11-28 19:29:07.245323+00', '2026-11-28 19:29:07.245323+00'),
	('import-dataset', 'standard', 5, 0, false, NULL, 82800, 2592000, 2592000, NULL, false, 'job_common', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, NULL, NULL, '{0,0}', 10, false, NULL, '2026-11-28 19:29:25.830175+00', '2026-11-28 19:29:25.839395+00', '2026-11-28 19:29:23.725489+00', '2026-11-28 19:29:07.251144+00', '2026-11-28 19:29:07.251144+00'),
	('import-descriptor', 'standard', 5, 0, false, NULL, 82800, 2592000, 2592000, NULL, false, 'job_common', 0, 0, 0, 0, 0, 0, 3, 0, 0, 0, NULL, NULL, '{0,0}', 10, false, NULL, '2026-11-28 19:29:25.830175+00', '2026-11-28 19:29:25.839395+00', '2026-11-28 19:29:23.725489+00', '2026-11-28 19:29:07.254817+00', '2026-11-28 19:29:07.254817+00');

INSERT INTO pgboss.version VALUES
	(43, NULL, '2026-11-28 19:29:07.251376+00', '2026-11-28 19:29:18.225396+00', NULL, NULL);

INSERT INTO public.campaign VALUES
	('495b19df-b4a4-5954-8000-0eccb7ede7ea', 3, 5, 'upgrade-sort', '{"kind": "full"}', 'jetson-harness 0.1.0', '2026-11-28 19:29:26.44273+00'),
	('0327b513-0cc0-59fc-8339-51819494db37', 3, 6, 'upgrade-sort-loaded', '{"kind": "random", "seed": 3, "size": 2}', 'jetson-harness 0.1.0', '2026-11-28 19:29:26.560265+00');

INSERT INTO public.configuration OVERRIDING SYSTEM VALUE VALUES
	(1, 1, '1,1,0,general', '{"order": "general", "buffer": 1, "unique": false, "parallel": 1}'),
	(2, 1, '1,1,0,numeric', '{"order": "numeric", "buffer": 1, "unique": false, "parallel": 1}'),
	(3, 1, '1,1,1,general', '{"order": "general", "buffer": 1, "unique": true, "parallel": 1}'),
	(4, 1, '1,1,1,numeric', '{"order": "numeric", "buffer": 1, "unique": true, "parallel": 1}'),
	(5, 1, '1,16,0,general', '{"order": "general", "buffer": 16, "unique": false, "parallel": 1}'),
	(6, 1, '1,16,0,numeric', '{"order": "numeric", "buffer": 16, "unique": false, "parallel": 1}'),
	(7, 1, '1,16,1,general', '{"order": "general", "buffer": 16, "unique": true, "parallel": 1}'),
	(8, 1, '1,16,1,numeric', '{"order": "numeric", "buffer": 16, "unique": true, "parallel": 1}'),
	(9, 1, '2,1,0,general', '{"order": "general", "buffer": 1, "unique": false, "parallel": 2}'),
	(10, 1, '2,1,0,numeric', '{"order": "numeric", "buffer": 1, "unique": false, "parallel": 2}'),
	(11, 1, '2,1,1,general', '{"order": "general", "buffer": 1, "unique": true, "parallel": 2}'),
	(12, 1, '2,1,1,numeric', '{"order": "numeric", "buffer": 1, "unique": true, "parallel": 2}'),
	(13, 1, '2,16,0,general', '{"order": "general", "buffer": 16, "unique": false, "parallel": 2}'),
	(14, 1, '2,16,0,numeric', '{"order": "numeric", "buffer": 16, "unique": false, "parallel": 2}'),
	(15, 1, '2,16,1,general', '{"order": "general", "buffer": 16, "unique": true, "parallel": 2}'),
	(16, 1, '2,16,1,numeric', '{"order": "numeric", "buffer": 16, "unique": true, "parallel": 2}'),
	(17, 2, '1,0,0', '{"elim": true, "probe": false, "chrono": 0}'),
	(18, 2, '1,1,0', '{"elim": true, "probe": true, "chrono": 0}'),
	(19, 2, '1,0,1', '{"elim": true, "probe": false, "chrono": 1}'),
	(20, 2, '1,1,1', '{"elim": true, "probe": true, "chrono": 1}'),
	(21, 2, '0,0,0', '{"elim": false, "probe": false, "chrono": 0}'),
	(22, 2, '0,0,1', '{"elim": false, "probe": false, "chrono": 1}'),
	(23, 2, '1,0,2', '{"elim": true, "probe": false, "chrono": 2}'),
	(24, 3, '10000,typed,1', '{"size": 10000, "array": "typed", "compare": true}'),
	(25, 3, '100000,typed,1', '{"size": 100000, "array": "typed", "compare": true}'),
	(26, 3, '10000,plain,1', '{"size": 10000, "array": "plain", "compare": true}'),
	(27, 3, '100000,plain,0', '{"size": 100000, "array": "plain", "compare": false}'),
	(28, 3, '100000,plain,1', '{"size": 100000, "array": "plain", "compare": true}'),
	(29, 3, '1000,plain,1', '{"size": 1000, "array": "plain", "compare": true}'),
	(30, 3, '10000,plain,0', '{"size": 10000, "array": "plain", "compare": false}'),
	(31, 3, '1000,typed,1', '{"size": 1000, "array": "typed", "compare": true}'),
	(32, 3, '1000,plain,0', '{"size": 1000, "array": "plain", "compare": false}');

INSERT INTO public."constraint" OVERRIDING SYSTEM VALUE VALUES
	(1, 2, '!probe || elim', 'probing without elimination was not measured'),
	(2, 3, '(array == "typed") -> (compare == true)', 'compare has no effect then');

INSERT INTO public.dataset OVERRIDING SYSTEM VALUE VALUES
	(1, 'example-sort', 1, 'GNU sort on two inputs', 'Time to sort 200,000 numbers with four options, three repeats in random order.', 'CC0-1.0', '', '{"year": 2026, "title": "GNU sort on two inputs, an example", "venue": "Perfatlas", "authors": "Perfatlas"}', 'contributed', NULL),
	(2, 'example-killed', 2, 'CaDiCaL on two formulas, with failures', 'Eight configurations of the starter data, some cells replaced by failures.', 'CC0-1.0', '', '{"year": 2026, "title": "CaDiCaL on two formulas, an example", "venue": "Perfatlas", "authors": "Perfatlas"}', 'contributed', NULL),
	(3, 'upgrade-sort-runs.node-sort-runs', 3, 'upgrade-sort-runs: node-sort, measured live', 'Runs of node-sort, as campaigns uploaded them.', 'NOASSERTION', '', '{"year": 2026, "title": "upgrade-sort-runs: node-sort", "venue": "Upload to Perfatlas", "authors": "Contributors of upgrade-sort-runs"}', 'contributed', NULL);

INSERT INTO public.dataset_row_open VALUES
	(3, 0, 24),
	(3, 1, 25),
	(3, 2, 26),
	(3, 3, 27),
	(3, 4, 28),
	(3, 5, 29),
	(3, 6, 30),
	(3, 7, 31),
	(3, 8, 32);

INSERT INTO public.dataset_row_v1 VALUES
	(1, 0, 1),
	(1, 1, 2),
	(1, 2, 3),
	(1, 3, 4),
	(1, 4, 5),
	(1, 5, 6),
	(1, 6, 7),
	(1, 7, 8),
	(1, 8, 9),
	(1, 9, 10),
	(1, 10, 11),
	(1, 11, 12),
	(1, 12, 13),
	(1, 13, 14),
	(1, 14, 15),
	(1, 15, 16),
	(1, 16, 1),
	(1, 17, 2),
	(1, 18, 3),
	(1, 19, 4),
	(1, 20, 5),
	(1, 21, 6),
	(1, 22, 7),
	(1, 23, 8),
	(1, 24, 9),
	(1, 25, 10),
	(1, 26, 11),
	(1, 27, 12),
	(1, 28, 13),
	(1, 29, 14),
	(1, 30, 15),
	(1, 31, 16),
	(1, 32, 1),
	(1, 33, 2),
	(1, 34, 3),
	(1, 35, 4),
	(1, 36, 5),
	(1, 37, 6),
	(1, 38, 7),
	(1, 39, 8),
	(1, 40, 9),
	(1, 41, 10),
	(1, 42, 11),
	(1, 43, 12),
	(1, 44, 13),
	(1, 45, 14),
	(1, 46, 15),
	(1, 47, 16);

INSERT INTO public.dataset_row_v2 VALUES
	(2, 0, 17),
	(2, 1, 18),
	(2, 2, 19),
	(2, 3, 20),
	(2, 4, 21),
	(2, 5, 22),
	(2, 6, 23),
	(2, 7, 23);

INSERT INTO public.dataset_version OVERRIDING SYSTEM VALUE VALUES
	(1, 1, 1, '3637792e9863bf1e0c485c9f03ef146b0eaaf8a6fb623ae6b381248f9414afa1', '{"id": "example-sort", "files": [{"path": "sort.csv", "bytes": 1380, "sha256": "bdd29b226087046db13457bd79565303cff23c747370f3fd177988b25bb18eae", "rowCount": 48}], "space": {"system": "gnu-sort", "options": [{"kind": "integer", "name": "parallel", "layer": "application", "domain": {"max": 64, "min": 1}}, {"kind": "ordinal", "name": "buffer", "unit": "MiB", "layer": "application", "domain": [1, 16]}, {"kind": "binary", "name": "unique", "layer": "application", "domain": [false, true], "default": false}, {"kind": "categorical", "name": "order", "layer": "application", "domain": ["numeric", "general"]}], "constraints": []}, "title": "GNU sort on two inputs", "origin": "contributed", "reader": {"format": "wide-csv", "values": [{"scale": 0.001, "column": "random ms", "environment": "example-machine:random:coreutils-9.1"}, {"scale": 0.001, "column": "sorted ms", "environment": "example-machine:sorted:coreutils-9.1"}], "options": [{"column": "parallel", "option": "parallel"}, {"column": "buffer", "option": "buffer"}, {"column": "unique", "levels": {"no": false, "yes": true}, "option": "unique"}, {"column": "order", "option": "order"}], "failures": [{"text": "killed", "reason": "stopped after 60 s", "status": "timeout"}], "delimiter": ";", "duplicates": "repeat"}, "system": {"slug": "gnu-sort", "title": "GNU sort"}, "license": "CC0-1.0", "metrics": [{"name": "time", "unit": "s", "better": "lower"}], "citation": {"year": 2026, "title": "GNU sort on two inputs, an example", "venue": "Perfatlas", "authors": "Perfatlas"}, "expected": {"failures": 0, "measurements": 96, "configurations": 16}, "hardware": [{"slug": "example-machine", "title": "A shared two-core machine"}], "versions": [{"slug": "coreutils-9.1", "title": "GNU coreutils 9.1"}], "workloads": [{"slug": "random", "title": "200,000 random numbers"}, {"slug": "sorted", "title": "200,000 sorted numbers"}], "description": "Time to sort 200,000 numbers with four options, three repeats in random order.", "environments": [{"version": "coreutils-9.1", "hardware": "example-machine", "workload": "random"}, {"version": "coreutils-9.1", "hardware": "example-machine", "workload": "sorted"}]}', 'published', 16, 96, 0, '[]', '2026-11-28 19:29:07.357264+00'),
	(2, 2, 1, '6e259a760af156d18985da31bf75f6ae66e2c891e36ef7d961ee69b9ef563c64', '{"id": "example-killed", "files": [{"path": "planted.csv", "bytes": 232, "sha256": "e03b4ec99cbf2ce8671bcbe4cb77836d657e9f39474540eb6b98a4dab3ebdf4b", "rowCount": 8, "environment": "example-machine:planted:sc2021"}, {"path": "random.csv", "bytes": 233, "sha256": "8a164dac989eb9ad60def4a2017e963687791fc284aa0bab46f753898b718511", "rowCount": 8, "environment": "example-machine:random:sc2021:quiet"}], "notes": ["Made for the test of upgrades."], "space": {"system": "cadical-example", "options": [{"kind": "binary", "name": "elim", "layer": "application", "domain": [false, true], "default": true}, {"kind": "binary", "name": "probe", "domain": [false, true]}, {"kind": "ordinal", "name": "chrono", "unit": "1", "domain": [0, 1, 2]}], "constraints": [{"why": "probing without elimination was not measured", "rule": "!probe || elim"}]}, "title": "CaDiCaL on two formulas, with failures", "origin": "contributed", "reader": {"format": "wide-csv", "values": [{"column": "cpu_time", "metric": "cpu_time"}, {"column": "conflicts", "metric": "conflicts"}], "failures": [{"text": "killed", "reason": "stopped after 60 s", "status": "timeout"}, {"equals": -1, "reason": "the solver ended with an error", "status": "failed", "metrics": ["conflicts"]}], "duplicates": "repeat"}, "system": {"slug": "cadical-example", "title": "CaDiCaL"}, "license": "CC0-1.0", "metrics": [{"name": "cpu_time", "unit": "s", "better": "lower"}, {"name": "conflicts", "unit": "1", "better": "lower", "description": "Conflicts until the answer.", "isDeterministic": true}], "citation": {"year": 2026, "title": "CaDiCaL on two formulas, an example", "venue": "Perfatlas", "authors": "Perfatlas"}, "expected": {"failures": 5, "measurements": 32, "configurations": 7}, "hardware": [{"slug": "example-machine", "facts": {"cpu": "EPYC", "cores": 2, "isShared": true}, "title": "A shared two-core machine"}], "versions": [{"slug": "sc2021", "title": "CaDiCaL of 2021"}], "workloads": [{"slug": "planted", "title": "Solution planted"}, {"slug": "random", "title": "No solution"}], "description": "Eight configurations of the starter data, some cells replaced by failures.", "environments": [{"facts": {"governor": "unknown", "memory_gib": 23}, "version": "sc2021", "hardware": "example-machine", "workload": "planted"}, {"variant": "quiet", "version": "sc2021", "hardware": "example-machine", "workload": "random"}]}', 'published', 7, 32, 5, '["Made for the test of upgrades."]', '2026-11-28 19:29:10.239069+00'),
	(3, 3, 1, 'a4df7f6d2793e4c13147c568a052dde90e49baf6f55754fbdfbc0de031dbf34b', '{"id": "upgrade-sort-runs.node-sort-runs", "files": [], "space": {"system": "upgrade-sort-runs.node-sort", "options": [{"kind": "ordinal", "name": "size", "layer": "application", "domain": [1000, 10000, 100000], "default": 1000, "description": "Numbers to sort."}, {"kind": "categorical", "name": "array", "layer": "application", "domain": ["plain", "typed"], "default": "plain", "description": "Kind of array."}, {"kind": "binary", "name": "compare", "layer": "application", "domain": [false, true], "default": true, "description": "Whether a comparison is passed."}], "constraints": [{"why": "compare has no effect then", "rule": "(array == \"typed\") -> (compare == true)"}]}, "title": "upgrade-sort-runs: node-sort, measured live", "origin": "contributed", "reader": {"format": "upload"}, "system": {"slug": "upgrade-sort-runs.node-sort", "title": "upgrade-sort-runs: node-sort"}, "license": "NOASSERTION", "metrics": [{"name": "seconds", "unit": "s", "better": "lower"}, {"name": "inversions", "unit": "1", "better": "lower", "isDeterministic": true}], "citation": {"year": 2026, "title": "upgrade-sort-runs: node-sort", "venue": "Upload to Perfatlas", "authors": "Contributors of upgrade-sort-runs"}, "expected": {"failures": 0, "measurements": 0, "configurations": 0}, "hardware": [{"slug": "AMD EPYC, 2 cores", "title": "AMD EPYC, 2 cores"}], "versions": [{"slug": "13.6.233.17-node.53", "title": "13.6.233.17-node.53"}], "workloads": [{"slug": "shuffled", "title": "shuffled"}, {"slug": "shuffled-loaded", "title": "shuffled-loaded"}], "description": "Runs of node-sort, as campaigns uploaded them.", "environments": [{"facts": {"smt": "notsupported", "board": "linux", "cores": 2, "kernel": "6.18.44-fc-v657", "cpu_model": "AMD EPYC", "microcode": "0x1000065", "memory_gib": 23.5, "virtualised": true, "cores_online": 2}, "version": "13.6.233.17-node.53", "hardware": "AMD EPYC, 2 cores", "workload": "shuffled", "isSimulated": false}, {"facts": {"smt": "notsupported", "board": "linux", "cores": 2, "kernel": "6.18.44-fc-v657", "cpu_model": "AMD EPYC", "microcode": "0x1000065", "memory_gib": 23.5, "virtualised": true, "cores_online": 2}, "version": "13.6.233.17-node.53", "hardware": "AMD EPYC, 2 cores", "workload": "shuffled-loaded", "isSimulated": false}]}', 'open', 9, 36, 4, '[]', '2026-11-28 19:29:26.44273+00');

INSERT INTO public.environment OVERRIDING SYSTEM VALUE VALUES
	(1, 1, 'gnu-sort:example-machine:random:coreutils-9.1', 1, 1, 1, false, ''),
	(2, 1, 'gnu-sort:example-machine:sorted:coreutils-9.1', 1, 2, 1, false, ''),
	(3, 2, 'cadical-example:example-machine:planted:sc2021', 1, 3, 2, false, ''),
	(4, 2, 'cadical-example:example-machine:random:sc2021:quiet', 1, 4, 2, false, 'quiet'),
	(5, 3, 'upgrade-sort-runs.node-sort:AMD-EPYC,-2-cores:shuffled:13.6.233.17-node.53', 3, 5, 3, false, ''),
	(6, 3, 'upgrade-sort-runs.node-sort:AMD-EPYC,-2-cores:shuffled-loaded:13.6.233.17-node.53', 3, 6, 3, false, '');

INSERT INTO public.environment_fact VALUES
	(3, 'memory_gib', 23, NULL, NULL, NULL),
	(3, 'governor', NULL, 'unknown', NULL, NULL),
	(5, 'board', NULL, 'linux', NULL, NULL),
	(5, 'cpu_model', NULL, 'AMD EPYC', NULL, NULL),
	(5, 'cores', 2, NULL, NULL, NULL),
	(5, 'cores_online', 2, NULL, NULL, NULL),
	(5, 'microcode', NULL, '0x1000065', NULL, NULL),
	(5, 'virtualised', NULL, NULL, true, NULL),
	(5, 'smt', NULL, 'notsupported', NULL, NULL),
	(5, 'memory_gib', 23.5, NULL, NULL, NULL),
	(5, 'kernel', NULL, '6.18.44-fc-v657', NULL, NULL),
	(6, 'board', NULL, 'linux', NULL, NULL),
	(6, 'cpu_model', NULL, 'AMD EPYC', NULL, NULL),
	(6, 'cores', 2, NULL, NULL, NULL),
	(6, 'cores_online', 2, NULL, NULL, NULL),
	(6, 'microcode', NULL, '0x1000065', NULL, NULL),
	(6, 'virtualised', NULL, NULL, true, NULL),
	(6, 'smt', NULL, 'notsupported', NULL, NULL),
	(6, 'memory_gib', 23.5, NULL, NULL, NULL),
	(6, 'kernel', NULL, '6.18.44-fc-v657', NULL, NULL);

INSERT INTO public.evaluation OVERRIDING SYSTEM VALUE VALUES
	(1, 1, 4, 'constant', '{"learner": {"center": "mean"}, "strategy": {"form": "log"}}', 5, 0, 0, '3637792e9863bf1e0c485c9f03ef146b0eaaf8a6fb623ae6b381248f9414afa1', '745b22462f9e41307de96c1a1016fc6c7be0361c', 59.86456116467215, 69.8329853862213, 0.9888809713303254, 2.515200444161508, NULL, 4.302583025830257, 11, 0.0014803689999998149, 0.505, NULL, '2026-11-28 19:29:13.94798+00'),
	(2, 1, 4, 'constant', '{"learner": {"center": "mean"}, "strategy": {"form": "log"}}', 5, 1, 1, '3637792e9863bf1e0c485c9f03ef146b0eaaf8a6fb623ae6b381248f9414afa1', '745b22462f9e41307de96c1a1016fc6c7be0361c', 161.69802200870728, 140.10025062656638, 0.826620236655047, 1.6209390657550666, NULL, 0.44095940959409585, 11, 0.0006319540000001567, 1.2198000000000002, NULL, '2026-11-28 19:29:13.94798+00'),
	(3, 1, 5, 'constant', '{"learner": {"center": "mean"}, "strategy": {}}', 5, 0, 0, '3637792e9863bf1e0c485c9f03ef146b0eaaf8a6fb623ae6b381248f9414afa1', '745b22462f9e41307de96c1a1016fc6c7be0361c', 60.45201432324143, 71.58931082981714, 0.9034397533226083, 2.2634167814112844, NULL, 4.302583025830257, 11, 0.00017804599999982074, 0.505, NULL, '2026-11-28 19:29:13.94798+00'),
	(4, 1, 5, 'constant', '{"learner": {"center": "mean"}, "strategy": {}}', 5, 1, 1, '3637792e9863bf1e0c485c9f03ef146b0eaaf8a6fb623ae6b381248f9414afa1', '745b22462f9e41307de96c1a1016fc6c7be0361c', 132.15904777694053, 103.80952380952384, 0.770775043075497, 1.2018099783660106, NULL, 0.44095940959409585, 11, 8.566800000009422e-05, 1.2198000000000002, NULL, '2026-11-28 19:29:13.94798+00'),
	(5, 1, 1, 'regression-tree', '{"learner": {"minLeaf": 1, "pruning": 0, "maxDepth": 1000}, "strategy": {}}', 5, 0, 0, '3637792e9863bf1e0c485c9f03ef146b0eaaf8a6fb623ae6b381248f9414afa1', '745b22462f9e41307de96c1a1016fc6c7be0361c', 129.50049378805372, 115.01331589985865, 0.7714605328399022, 3.2360262952690784, 0.7667404577611014, 0.7472324723247232, 16, 0.001052691000000383, 0, NULL, '2026-11-28 19:29:13.94798+00'),
	(6, 1, 1, 'regression-tree', '{"learner": {"minLeaf": 1, "pruning": 0, "maxDepth": 1000}, "strategy": {}}', 5, 1, 1, '3637792e9863bf1e0c485c9f03ef146b0eaaf8a6fb623ae6b381248f9414afa1', '745b22462f9e41307de96c1a1016fc6c7be0361c', 129.50049378805372, 115.01331589985865, 0.7714605328399022, 3.2360262952690784, 0.7667404577611014, 0.7472324723247232, 16, 0.00010836199999975094, 0, NULL, '2026-11-28 19:29:13.94798+00'),
	(7, 1, 3, 'regression-tree', '{"learner": {"minLeaf": 1, "pruning": 0, "maxDepth": 1000}, "strategy": {"form": "linear"}}', 5, 0, 0, '3637792e9863bf1e0c485c9f03ef146b0eaaf8a6fb623ae6b381248f9414afa1', '745b22462f9e41307de96c1a1016fc6c7be0361c', 45.24729780898605, 47.29458800247638, 0.5777132440520906, 1.228137819688413, 0.7, 0.7472324723247232, 11, 0.0002725769999996075, 0.505, NULL, '2026-11-28 19:29:13.94798+00'),
	(8, 1, 3, 'regression-tree', '{"learner": {"minLeaf": 1, "pruning": 0, "maxDepth": 1000}, "strategy": {"form": "linear"}}', 5, 1, 1, '3637792e9863bf1e0c485c9f03ef146b0eaaf8a6fb623ae6b381248f9414afa1', '745b22462f9e41307de96c1a1016fc6c7be0361c', 50.79840512582519, 34.66225942796346, 0.3742303463560857, 0.3576634331973172, 0.7727272727272727, 0.13837638376383765, 11, 0.0002681300000002551, 1.2198000000000002, NULL, '2026-11-28 19:29:13.94798+00'),
	(9, 1, 4, 'regression-tree', '{"learner": {"minLeaf": 1, "pruning": 0, "maxDepth": 1000}, "strategy": {"form": "log"}}', 5, 0, 0, '3637792e9863bf1e0c485c9f03ef146b0eaaf8a6fb623ae6b381248f9414afa1', '745b22462f9e41307de96c1a1016fc6c7be0361c', 32.08604441521217, 29.421063605902336, 0.36533934972797777, 0.5547616889801682, 0.7, 0.7472324723247232, 11, 0.0008479759999997505, 0.505, NULL, '2026-11-28 19:29:13.94798+00'),
	(10, 1, 4, 'regression-tree', '{"learner": {"minLeaf": 1, "pruning": 0, "maxDepth": 1000}, "strategy": {"form": "log"}}', 5, 1, 1, '3637792e9863bf1e0c485c9f03ef146b0eaaf8a6fb623ae6b381248f9414afa1', '745b22462f9e41307de96c1a1016fc6c7be0361c', 45.733108733398986, 35.76490731925671, 0.3422160200771096, 0.34403124846678695, 0.7727272727272727, 0.13837638376383765, 11, 0.0002723460000004785, 1.2198000000000002, NULL, '2026-11-28 19:29:13.94798+00'),
	(11, 1, 5, 'regression-tree', '{"learner": {"minLeaf": 1, "pruning": 0, "maxDepth": 1000}, "strategy": {}}', 5, 0, 0, '3637792e9863bf1e0c485c9f03ef146b0eaaf8a6fb623ae6b381248f9414afa1', '745b22462f9e41307de96c1a1016fc6c7be0361c', 46.27913870484909, 56.76511954992968, 0.6170828415736748, 1.4295257329624915, 0.810750931649623, 0.13837638376383765, 11, 0.00023148499999958716, 0.505, NULL, '2026-11-28 19:29:13.94798+00'),
	(12, 1, 5, 'regression-tree', '{"learner": {"minLeaf": 1, "pruning": 0, "maxDepth": 1000}, "strategy": {}}', 5, 1, 1, '3637792e9863bf1e0c485c9f03ef146b0eaaf8a6fb623ae6b381248f9414afa1', '745b22462f9e41307de96c1a1016fc6c7be0361c', 32.62276716702075, 20.497925311203318, 0.27168748431094086, 0.34566509548154034, 0.7479575920067657, 0.44095940959409585, 11, 0.00014741000000029203, 1.2198000000000002, NULL, '2026-11-28 19:29:13.94798+00'),
	(13, 1, 1, 'ridge', '{"learner": {"penalty": 0.01}, "strategy": {}}', 5, 0, 0, '3637792e9863bf1e0c485c9f03ef146b0eaaf8a6fb623ae6b381248f9414afa1', '745b22462f9e41307de96c1a1016fc6c7be0361c', 130.6720089933318, 103.28420467657797, 0.7850945633576905, 2.8970249816625557, 0.7676470588235295, 0.5996309963099629, 16, 0.0004673069999996393, 0, NULL, '2026-11-28 19:29:13.94798+00'),
	(14, 1, 1, 'ridge', '{"learner": {"penalty": 0.01}, "strategy": {}}', 5, 1, 1, '3637792e9863bf1e0c485c9f03ef146b0eaaf8a6fb623ae6b381248f9414afa1', '745b22462f9e41307de96c1a1016fc6c7be0361c', 130.6720089933318, 103.28420467657797, 0.7850945633576905, 2.8970249816625557, 0.7676470588235295, 0.5996309963099629, 16, 0.00011932799999980759, 0, NULL, '2026-11-28 19:29:13.94798+00'),
	(15, 1, 3, 'ridge', '{"learner": {"penalty": 0.01}, "strategy": {"form": "linear"}}', 5, 0, 0, '3637792e9863bf1e0c485c9f03ef146b0eaaf8a6fb623ae6b381248f9414afa1', '745b22462f9e41307de96c1a1016fc6c7be0361c', 46.712974232281134, 54.642546770946474, 0.604680158630543, 1.379512583861428, 0.6636363636363637, 0, 11, 0.0003457860000000146, 0.505, NULL, '2026-11-28 19:29:13.94798+00'),
	(16, 1, 3, 'ridge', '{"learner": {"penalty": 0.01}, "strategy": {"form": "linear"}}', 5, 1, 1, '3637792e9863bf1e0c485c9f03ef146b0eaaf8a6fb623ae6b381248f9414afa1', '745b22462f9e41307de96c1a1016fc6c7be0361c', 33.71675443828195, 23.91242794019014, 0.3031682282770627, 0.25004170807826465, 0.7818181818181819, 0.5996309963099629, 11, 0.00011463099999975412, 1.2198000000000002, NULL, '2026-11-28 19:29:13.94798+00'),
	(17, 1, 4, 'ridge', '{"learner": {"penalty": 0.01}, "strategy": {"form": "log"}}', 5, 0, 0, '3637792e9863bf1e0c485c9f03ef146b0eaaf8a6fb623ae6b381248f9414afa1', '745b22462f9e41307de96c1a1016fc6c7be0361c', 33.97917441635634, 34.83506877194007, 0.41670393346146795, 0.7757417042098212, 0.6636363636363637, 0, 11, 0.0002279800000004606, 0.505, NULL, '2026-11-28 19:29:13.94798+00'),
	(18, 1, 4, 'ridge', '{"learner": {"penalty": 0.01}, "strategy": {"form": "log"}}', 5, 1, 1, '3637792e9863bf1e0c485c9f03ef146b0eaaf8a6fb623ae6b381248f9414afa1', '745b22462f9e41307de96c1a1016fc6c7be0361c', 33.96652734057383, 20.41298246349314, 0.2839171139496669, 0.2083890962752705, 0.7818181818181819, 0.5996309963099629, 11, 0.00016608799999984214, 1.2198000000000002, NULL, '2026-11-28 19:29:13.94798+00'),
	(19, 1, 5, 'ridge', '{"learner": {"penalty": 0.01}, "strategy": {}}', 5, 0, 0, '3637792e9863bf1e0c485c9f03ef146b0eaaf8a6fb623ae6b381248f9414afa1', '745b22462f9e41307de96c1a1016fc6c7be0361c', 48.19809682017142, 51.16109266745573, 0.6457679500182493, 1.4412162770516583, 0.8909090909090909, 1.2084870848708484, 11, 0.0001108460000001088, 0.505, NULL, '2026-11-28 19:29:13.94798+00'),
	(20, 1, 5, 'ridge', '{"learner": {"penalty": 0.01}, "strategy": {}}', 5, 1, 1, '3637792e9863bf1e0c485c9f03ef146b0eaaf8a6fb623ae6b381248f9414afa1', '745b22462f9e41307de96c1a1016fc6c7be0361c', 49.48283349341878, 52.892357873792605, 3.223198620369207, 0.3214735309184115, 0.7545454545454545, 0.44095940959409585, 11, 0.00014910199999995655, 1.2198000000000002, NULL, '2026-11-28 19:29:13.94798+00'),
	(21, 1, 2, '', '{"learner": {}, "strategy": {"nu": 4, "lean": 1, "noise": 0.05, "kernel": "matern52", "experts": "three", "intervalDf": 6, "interaction": 0.2, "refineCount": 15, "optionWeight": 0.001, "sourceWeight": 0.3, "fitRowCountMax": 150, "iterationCount": 40}}', 5, 0, 0, '3637792e9863bf1e0c485c9f03ef146b0eaaf8a6fb623ae6b381248f9414afa1', '745b22462f9e41307de96c1a1016fc6c7be0361c', 47.56389727062737, 57.19506275923969, 0.6411728574148282, 1.4984993206304993, 0.8, 0.13837638376383765, 11, 0.02853990900000003, 0.505, NULL, '2026-11-28 19:29:13.94798+00'),
	(22, 1, 2, '', '{"learner": {}, "strategy": {"nu": 4, "lean": 1, "noise": 0.05, "kernel": "matern52", "experts": "three", "intervalDf": 6, "interaction": 0.2, "refineCount": 15, "optionWeight": 0.001, "sourceWeight": 0.3, "fitRowCountMax": 150, "iterationCount": 40}}', 5, 1, 1, '3637792e9863bf1e0c485c9f03ef146b0eaaf8a6fb623ae6b381248f9414afa1', '745b22462f9e41307de96c1a1016fc6c7be0361c', 30.208406572904494, 14.859049271227049, 0.2579720214835712, 0.22901617073295608, 0.7272727272727273, 0.13837638376383765, 11, 0.007215017000000046, 1.2198000000000002, NULL, '2026-11-28 19:29:13.94798+00'),
	(23, 1, 1, 'constant', '{"learner": {"center": "mean"}, "strategy": {}}', 5, 0, 0, '3637792e9863bf1e0c485c9f03ef146b0eaaf8a6fb623ae6b381248f9414afa1', '745b22462f9e41307de96c1a1016fc6c7be0361c', 221.3168470518859, 201.71719759711578, 0.927714746588341, 3.339518379011313, NULL, 4.302583025830257, 16, 0.001253520000000119, 0, NULL, '2026-11-28 19:29:13.94798+00'),
	(24, 1, 1, 'constant', '{"learner": {"center": "mean"}, "strategy": {}}', 5, 1, 1, '3637792e9863bf1e0c485c9f03ef146b0eaaf8a6fb623ae6b381248f9414afa1', '745b22462f9e41307de96c1a1016fc6c7be0361c', 221.3168470518859, 201.71719759711578, 0.927714746588341, 3.339518379011313, NULL, 4.302583025830257, 16, 0.004220968999999908, 0, NULL, '2026-11-28 19:29:13.94798+00'),
	(25, 1, 3, 'constant', '{"learner": {"center": "mean"}, "strategy": {"form": "linear"}}', 5, 0, 0, '3637792e9863bf1e0c485c9f03ef146b0eaaf8a6fb623ae6b381248f9414afa1', '745b22462f9e41307de96c1a1016fc6c7be0361c', 60.45201432324143, 71.58931082981714, 0.9034397533226083, 2.2634167814112844, NULL, 4.302583025830257, 11, 0.0005114330000002276, 0.505, NULL, '2026-11-28 19:29:13.94798+00'),
	(26, 1, 3, 'constant', '{"learner": {"center": "mean"}, "strategy": {"form": "linear"}}', 5, 1, 1, '3637792e9863bf1e0c485c9f03ef146b0eaaf8a6fb623ae6b381248f9414afa1', '745b22462f9e41307de96c1a1016fc6c7be0361c', 132.15904777694053, 103.80952380952384, 0.770775043075497, 1.2018099783660106, NULL, 0.44095940959409585, 11, 0.00016788100000031392, 1.2198000000000002, NULL, '2026-11-28 19:29:13.94798+00');

INSERT INTO public.failure OVERRIDING SYSTEM VALUE VALUES
	(1, 'timeout', 'stopped after 60 s'),
	(3, 'failed', 'the solver ended with an error'),
	(4, 'failed', 'exit code 1: out of order');

INSERT INTO public.hardware OVERRIDING SYSTEM VALUE VALUES
	(1, 'example-machine', 'A shared two-core machine', '{"cpu": "EPYC", "cores": 2, "isShared": true}'),
	(3, 'AMD EPYC, 2 cores', 'AMD EPYC, 2 cores', '{}');

INSERT INTO public.job VALUES
	('c0f16bfd-3fa6-4cf9-8a42-c6f25c994e60', 'import-descriptor', '{"directory": "/tmp/perfatlas-release", "descriptor": "# A table of the starter data cut short, with the failures that it does not have.\nid: example-killed\ntitle: CaDiCaL on two formulas, with failures\ndescription: Eight configurations of the starter data, some cells replaced by failures.\ncitation: { authors: Perfatlas, title: \"CaDiCaL on two formulas, an example\", venue: Perfatlas, year: 2026 }\nlicense: CC0-1.0\nsystem: { slug: cadical-example, title: CaDiCaL }\nspace:\n  options:\n    - { name: elim, kind: binary, default: true, layer: application }\n    - { name: probe, kind: binary }\n    - { name: chrono, kind: ordinal, domain: [0, 1, 2], unit: \"1\" }\n  constraints:\n    - { rule: \"!probe || elim\", why: \"probing without elimination was not measured\" }\nmetrics:\n  - { name: cpu_time, unit: s, better: lower }\n  - { name: conflicts, unit: \"1\", better: lower, isDeterministic: true, description: Conflicts until the answer. }\nhardware:\n  - { slug: example-machine, title: A shared two-core machine, facts: { cores: 2, cpu: EPYC, isShared: true } }\nworkloads:\n  - { slug: planted, title: Solution planted }\n  - { slug: random, title: No solution }\nversions:\n  - { slug: sc2021, title: CaDiCaL of 2021 }\nenvironments:\n  - { hardware: example-machine, workload: planted, version: sc2021, facts: { memory_gib: 23, governor: unknown } }\n  - { hardware: example-machine, workload: random, version: sc2021, variant: quiet }\nfiles:\n  - { path: planted.csv, environment: \"example-machine:planted:sc2021\" }\n  - { path: random.csv, environment: \"example-machine:random:sc2021:quiet\" }\nreader:\n  format: wide-csv\n  values:\n    - { column: cpu_time, metric: cpu_time }\n    - { column: conflicts, metric: conflicts }\n  failures:\n    - { text: killed, status: timeout, reason: stopped after 60 s }\n    - { equals: -1, status: failed, reason: the solver ended with an error, metrics: [conflicts] }\n  duplicates: repeat\nnotes: [Made for the test of upgrades.]\n"}', 'succeeded', 32, 32, 'stored example-killed', '{"slug": "example-killed", "isNew": true, "number": 1, "failureCount": 5, "datasetVersionId": 2, "measurementCount": 32, "configurationCount": 7}', NULL, '2026-11-28 19:29:10.18137+00', '2026-11-28 19:29:10.21965+00', '2026-11-28 19:29:10.306083+00'),
	('a56bddd8-0156-4ef2-84bb-a87a6eda752f', 'import-descriptor', '{"directory": "/tmp/perfatlas-release", "descriptor": "# A data set of your own: one file, three options, two environments. docs/descriptor.md explains it.\n# yaml-language-server: $schema=../descriptor.schema.json\nid: example-sort\ntitle: GNU sort on two inputs\ndescription: Time to sort 200,000 numbers with four options, three repeats in random order.\ncitation:\n  authors: Perfatlas\n  title: GNU sort on two inputs, an example\n  venue: Perfatlas\n  year: 2026\nlicense: CC0-1.0\n\nsystem:\n  slug: gnu-sort\n  title: GNU sort\nspace:\n  options:\n    - { name: parallel, kind: integer, domain: { min: 1, max: 64 }, layer: application }\n    - { name: buffer, kind: ordinal, domain: [1, 16], unit: MiB, layer: application }\n    - { name: unique, kind: binary, default: false, layer: application }\n    - { name: order, kind: categorical, domain: [numeric, general], layer: application }\n\nmetrics:\n  - { name: time, unit: s, better: lower }\n\nhardware:\n  - { slug: example-machine, title: A shared two-core machine }\nworkloads:\n  - { slug: random, title: \"200,000 random numbers\" }\n  - { slug: sorted, title: \"200,000 sorted numbers\" }\nversions:\n  - { slug: coreutils-9.1, title: GNU coreutils 9.1 }\nenvironments:\n  - { hardware: example-machine, workload: random, version: coreutils-9.1 }\n  - { hardware: example-machine, workload: sorted, version: coreutils-9.1 }\n\nfiles:\n  - path: sort.csv\n\nreader:\n  format: wide-csv\n  delimiter: \";\"\n  options:\n    - { option: parallel, column: parallel }\n    - { option: buffer, column: buffer }\n    - { option: unique, column: unique, levels: { \"no\": false, \"yes\": true } }\n    - { option: order, column: order }\n  values:\n    - { column: random ms, environment: \"example-machine:random:coreutils-9.1\", scale: 0.001 }\n    - { column: sorted ms, environment: \"example-machine:sorted:coreutils-9.1\", scale: 0.001 }\n  failures:\n    - { text: killed, status: timeout, reason: stopped after 60 s }\n  duplicates: repeat\n"}', 'succeeded', 96, 96, 'stored example-sort', '{"slug": "example-sort", "isNew": true, "number": 1, "failureCount": 0, "datasetVersionId": 1, "measurementCount": 96, "configurationCount": 16}', NULL, '2026-11-28 19:29:07.288023+00', '2026-11-28 19:29:07.322441+00', '2026-11-28 19:29:07.462882+00'),
	('5588d7dc-b322-4762-b288-496d8b0af2f0', 'evaluate-suite', '{"budgets": [5], "dataset": "example-sort", "repeats": 2}', 'succeeded', 26, 26, 'evaluating time', '{"suite": "dataset:example-sort", "leftOut": [], "seconds": 1.129, "subjects": ["time"], "published": {"why": "no figures are known to be published for dataset:example-sort", "resultCount": 0}, "storedCount": 0, "failureCount": 0, "evaluationCount": 26}', NULL, '2026-11-28 19:29:12.792101+00', '2026-11-28 19:29:12.812269+00', '2026-11-28 19:29:13.960629+00'),
	('657d70e9-4fe5-4d71-8293-22387bc4859f', 'import-descriptor', '{"directory": "/tmp/perfatlas-release", "descriptor": "# A table of the starter data cut short, with the failures that it does not have.\nid: example-killed\ntitle: CaDiCaL on two formulas, with failures\ndescription: Eight configurations of the starter data, some cells replaced by failures.\ncitation: { authors: Perfatlas, title: \"CaDiCaL on two formulas, an example\", venue: Perfatlas, year: 2026 }\nlicense: CC0-1.0\nsystem: { slug: cadical-example, title: CaDiCaL }\nspace:\n  options:\n    - { name: elim, kind: binary, default: true, layer: application }\n    - { name: probe, kind: binary }\n    - { name: chrono, kind: ordinal, domain: [0, 1, 2], unit: \"1\" }\n  constraints:\n    - { rule: \"!probe || elim\", why: \"probing without elimination was not measured\" }\nmetrics:\n  - { name: cpu_time, unit: s, better: lower }\n  - { name: conflicts, unit: \"1\", better: lower, isDeterministic: true, description: Conflicts until the answer. }\nhardware:\n  - { slug: example-machine, title: A shared two-core machine, facts: { cores: 2, cpu: EPYC, isShared: true } }\nworkloads:\n  - { slug: planted, title: Solution planted }\n  - { slug: random, title: No solution }\nversions:\n  - { slug: sc2021, title: CaDiCaL of 2021 }\nenvironments:\n  - { hardware: example-machine, workload: planted, version: sc2021, facts: { memory_gib: 23, governor: unknown } }\n  - { hardware: example-machine, workload: random, version: sc2021, variant: quiet }\nfiles:\n  - { path: planted.csv, environment: \"example-machine:planted:sc2021\" }\n  - { path: random.csv, environment: \"example-machine:random:sc2021:quiet\" }\nreader:\n  format: wide-csv\n  values:\n    - { column: cpu_time, metric: cpu_time }\n    - { column: conflicts, metric: conflicts }\n  failures:\n    - { text: killed, status: timeout, reason: stopped after 60 s }\n    - { equals: -1, status: failed, reason: the solver ended with an error, metrics: [conflicts] }\n  duplicates: repeat\nnotes: [Made for the test of upgrades.]\n"}', 'failed', 0, 0, '', '{"code": "SOURCE_MISSING", "place": {"file": "planted.csv"}}', 'the file cannot be had; looked for it in the folder of the descriptor (/tmp/perfatlas-release) (planted.csv)', '2026-11-28 19:29:15.675793+00', '2026-11-28 19:29:15.859197+00', '2026-11-28 19:29:15.888597+00');

INSERT INTO public.measurement_open VALUES
	(3, 5, 4, 24, 0.0005799559999999992, 0, NULL, 'ac08018f-ddaf-515a-a99f-8e864da4dedb'),
	(3, 5, 5, 24, 0, 0, NULL, 'ac08018f-ddaf-515a-a99f-8e864da4dedb'),
	(3, 5, 4, 25, 0.019170786999999998, 0, NULL, 'a01d79b0-1145-5489-b6fc-e1ddc360cbee'),
	(3, 5, 5, 25, 0, 0, NULL, 'a01d79b0-1145-5489-b6fc-e1ddc360cbee'),
	(3, 5, 4, 26, 0.0014261379999999982, 0, NULL, '75f19a76-0aed-559a-9654-2c740f5f5ce4'),
	(3, 5, 5, 26, 0, 0, NULL, '75f19a76-0aed-559a-9654-2c740f5f5ce4'),
	(3, 5, 4, 27, NULL, 0, 4, 'ee50ff7b-ca33-5e9e-85db-fa178b5e396b'),
	(3, 5, 5, 27, NULL, 0, 4, 'ee50ff7b-ca33-5e9e-85db-fa178b5e396b'),
	(3, 5, 4, 28, 0.028062456000000003, 0, NULL, 'd7752455-a9d3-56a0-a13c-14813293cf71'),
	(3, 5, 5, 28, 0, 0, NULL, 'd7752455-a9d3-56a0-a13c-14813293cf71'),
	(3, 5, 4, 29, 0.0002170640000000006, 0, NULL, 'dc8e2c01-2eda-5366-8638-282d09a52286'),
	(3, 5, 5, 29, 0, 0, NULL, 'dc8e2c01-2eda-5366-8638-282d09a52286'),
	(3, 5, 4, 30, 0.0014528579999999991, 0, NULL, '8f462b60-a996-58d4-8e6d-5dd76ba34699'),
	(3, 5, 5, 30, 899, 0, NULL, '8f462b60-a996-58d4-8e6d-5dd76ba34699'),
	(3, 5, 4, 31, 4.605800000000215e-05, 0, NULL, '39499fe8-4bfc-5296-a77d-bafdef4ffe7b'),
	(3, 5, 5, 31, 0, 0, NULL, '39499fe8-4bfc-5296-a77d-bafdef4ffe7b'),
	(3, 5, 4, 32, 0.00013822600000000306, 0, NULL, 'edc15c98-b762-5735-a3ed-aef3eec07399'),
	(3, 5, 5, 32, 89, 0, NULL, 'edc15c98-b762-5735-a3ed-aef3eec07399'),
	(3, 5, 4, 25, 0.008128360000000001, 1, NULL, 'b4fb52a3-354b-515d-b1bd-699ad185c7b3'),
	(3, 5, 5, 25, 0, 1, NULL, 'b4fb52a3-354b-515d-b1bd-699ad185c7b3'),
	(3, 5, 4, 26, 0.001991371000000001, 1, NULL, '83c536bb-0495-5221-af31-389e6ce515a9'),
	(3, 5, 5, 26, 0, 1, NULL, '83c536bb-0495-5221-af31-389e6ce515a9'),
	(3, 5, 4, 32, 0.00013788500000000425, 1, NULL, 'f61aded1-0220-53e2-853e-ea9ae4af9f4a'),
	(3, 5, 5, 32, 89, 1, NULL, 'f61aded1-0220-53e2-853e-ea9ae4af9f4a'),
	(3, 5, 4, 27, NULL, 1, 4, '515a3028-e8d2-5b2e-890f-f0306a4709af'),
	(3, 5, 5, 27, NULL, 1, 4, '515a3028-e8d2-5b2e-890f-f0306a4709af'),
	(3, 5, 4, 29, 0.00037886499999999755, 1, NULL, '39f2c8b3-3a85-5f93-97ea-2fb33e7c78c3'),
	(3, 5, 5, 29, 0, 1, NULL, '39f2c8b3-3a85-5f93-97ea-2fb33e7c78c3'),
	(3, 5, 4, 30, 0.0014919560000000017, 1, NULL, 'a8ada2f5-9c4a-5ba0-83ee-d7360b53b406'),
	(3, 5, 5, 30, 899, 1, NULL, 'a8ada2f5-9c4a-5ba0-83ee-d7360b53b406'),
	(3, 5, 4, 31, 4.541799999999796e-05, 1, NULL, '9697aae2-081c-5886-a3e2-9dcd3ee5c807'),
	(3, 5, 5, 31, 0, 1, NULL, '9697aae2-081c-5886-a3e2-9dcd3ee5c807'),
	(3, 5, 4, 28, 0.028503936000000004, 1, NULL, '0f5e3a84-41b6-5495-b1fb-3bc11651fee4'),
	(3, 5, 5, 28, 0, 1, NULL, '0f5e3a84-41b6-5495-b1fb-3bc11651fee4'),
	(3, 5, 4, 24, 0.0005772510000000004, 1, NULL, '66556499-7729-5e9c-8fd3-d2bb96bba31a'),
	(3, 5, 5, 24, 0, 1, NULL, '66556499-7729-5e9c-8fd3-d2bb96bba31a');

INSERT INTO public.measurement_v1 VALUES
	(1, 1, 1, 1, 0.5474, 0, NULL, NULL),
	(1, 1, 1, 2, 0.1383, 0, NULL, NULL),
	(1, 1, 1, 3, 0.463, 0, NULL, NULL),
	(1, 1, 1, 4, 0.2087, 0, NULL, NULL),
	(1, 1, 1, 5, 0.4894, 0, NULL, NULL),
	(1, 1, 1, 6, 0.0906, 0, NULL, NULL),
	(1, 1, 1, 7, 0.38410000000000005, 0, NULL, NULL),
	(1, 1, 1, 8, 0.09509999999999999, 0, NULL, NULL),
	(1, 1, 1, 9, 0.39980000000000004, 0, NULL, NULL),
	(1, 1, 1, 10, 0.1695, 0, NULL, NULL),
	(1, 1, 1, 11, 0.4622, 0, NULL, NULL),
	(1, 1, 1, 12, 0.1259, 0, NULL, NULL),
	(1, 1, 1, 13, 0.5285, 0, NULL, NULL),
	(1, 1, 1, 14, 0.2451, 0, NULL, NULL),
	(1, 1, 1, 15, 0.5224, 0, NULL, NULL),
	(1, 1, 1, 16, 0.15080000000000002, 0, NULL, NULL),
	(1, 1, 1, 1, 0.6485, 1, NULL, NULL),
	(1, 1, 1, 2, 0.26239999999999997, 1, NULL, NULL),
	(1, 1, 1, 3, 0.6808, 1, NULL, NULL),
	(1, 1, 1, 4, 0.16269999999999998, 1, NULL, NULL),
	(1, 1, 1, 5, 0.4828, 1, NULL, NULL),
	(1, 1, 1, 6, 0.2462, 1, NULL, NULL),
	(1, 1, 1, 7, 0.8779, 1, NULL, NULL),
	(1, 1, 1, 8, 0.2085, 1, NULL, NULL),
	(1, 1, 1, 9, 0.5224, 1, NULL, NULL),
	(1, 1, 1, 10, 0.1772, 1, NULL, NULL),
	(1, 1, 1, 11, 0.3763, 1, NULL, NULL),
	(1, 1, 1, 12, 0.25939999999999996, 1, NULL, NULL),
	(1, 1, 1, 13, 0.8280000000000001, 1, NULL, NULL),
	(1, 1, 1, 14, 0.2104, 1, NULL, NULL),
	(1, 1, 1, 15, 0.5125, 1, NULL, NULL),
	(1, 1, 1, 16, 0.1091, 1, NULL, NULL),
	(1, 1, 1, 1, 0.6793, 2, NULL, NULL),
	(1, 1, 1, 2, 0.3533, 2, NULL, NULL),
	(1, 1, 1, 3, 1.1559000000000001, 2, NULL, NULL),
	(1, 1, 1, 4, 0.1545, 2, NULL, NULL),
	(1, 1, 1, 5, 0.46130000000000004, 2, NULL, NULL),
	(1, 1, 1, 6, 0.21459999999999999, 2, NULL, NULL),
	(1, 1, 1, 7, 1.1252, 2, NULL, NULL),
	(1, 1, 1, 8, 0.192, 2, NULL, NULL),
	(1, 1, 1, 9, 0.608, 2, NULL, NULL),
	(1, 1, 1, 10, 0.3921, 2, NULL, NULL),
	(1, 1, 1, 11, 1.3719000000000001, 2, NULL, NULL),
	(1, 1, 1, 12, 0.2861, 2, NULL, NULL),
	(1, 1, 1, 13, 0.6359, 2, NULL, NULL),
	(1, 1, 1, 14, 0.2474, 2, NULL, NULL),
	(1, 1, 1, 15, 1.0177, 2, NULL, NULL),
	(1, 1, 1, 16, 0.23800000000000002, 2, NULL, NULL),
	(1, 2, 1, 1, 0.458, 0, NULL, NULL),
	(1, 2, 1, 2, 0.0653, 0, NULL, NULL),
	(1, 2, 1, 3, 0.3945, 0, NULL, NULL),
	(1, 2, 1, 4, 0.0536, 0, NULL, NULL),
	(1, 2, 1, 5, 0.1977, 0, NULL, NULL),
	(1, 2, 1, 6, 0.1055, 0, NULL, NULL),
	(1, 2, 1, 7, 0.3615, 0, NULL, NULL),
	(1, 2, 1, 8, 0.0719, 0, NULL, NULL),
	(1, 2, 1, 9, 0.2927, 0, NULL, NULL),
	(1, 2, 1, 10, 0.0451, 0, NULL, NULL),
	(1, 2, 1, 11, 0.219, 0, NULL, NULL),
	(1, 2, 1, 12, 0.12329999999999999, 0, NULL, NULL),
	(1, 2, 1, 13, 0.3135, 0, NULL, NULL),
	(1, 2, 1, 14, 0.040600000000000004, 0, NULL, NULL),
	(1, 2, 1, 15, 0.19230000000000003, 0, NULL, NULL),
	(1, 2, 1, 16, 0.06459999999999999, 0, NULL, NULL),
	(1, 2, 1, 1, 0.2635, 1, NULL, NULL),
	(1, 2, 1, 2, 0.0782, 1, NULL, NULL),
	(1, 2, 1, 3, 0.1695, 1, NULL, NULL),
	(1, 2, 1, 4, 0.1033, 1, NULL, NULL),
	(1, 2, 1, 5, 0.27030000000000004, 1, NULL, NULL),
	(1, 2, 1, 6, 0.15769999999999998, 1, NULL, NULL),
	(1, 2, 1, 7, 0.3202, 1, NULL, NULL),
	(1, 2, 1, 8, 0.084, 1, NULL, NULL),
	(1, 2, 1, 9, 0.15180000000000002, 1, NULL, NULL),
	(1, 2, 1, 10, 0.10300000000000001, 1, NULL, NULL),
	(1, 2, 1, 11, 0.367, 1, NULL, NULL),
	(1, 2, 1, 12, 0.06559999999999999, 1, NULL, NULL),
	(1, 2, 1, 13, 0.35910000000000003, 1, NULL, NULL),
	(1, 2, 1, 14, 0.1, 1, NULL, NULL),
	(1, 2, 1, 15, 0.3982, 1, NULL, NULL),
	(1, 2, 1, 16, 0.1321, 1, NULL, NULL),
	(1, 2, 1, 1, 0.2874, 2, NULL, NULL),
	(1, 2, 1, 2, 0.0781, 2, NULL, NULL),
	(1, 2, 1, 3, 0.6115, 2, NULL, NULL),
	(1, 2, 1, 4, 0.061700000000000005, 2, NULL, NULL),
	(1, 2, 1, 5, 0.44010000000000005, 2, NULL, NULL),
	(1, 2, 1, 6, 0.1197, 2, NULL, NULL),
	(1, 2, 1, 7, 0.5293, 2, NULL, NULL),
	(1, 2, 1, 8, 0.0958, 2, NULL, NULL),
	(1, 2, 1, 9, 0.1537, 2, NULL, NULL),
	(1, 2, 1, 10, 0.0867, 2, NULL, NULL),
	(1, 2, 1, 11, 0.3887, 2, NULL, NULL),
	(1, 2, 1, 12, 0.10250000000000001, 2, NULL, NULL),
	(1, 2, 1, 13, 0.3555, 2, NULL, NULL),
	(1, 2, 1, 14, 0.054200000000000005, 2, NULL, NULL),
	(1, 2, 1, 15, 0.5287000000000001, 2, NULL, NULL),
	(1, 2, 1, 16, 0.0947, 2, NULL, NULL);

INSERT INTO public.measurement_v2 VALUES
	(2, 3, 2, 17, 0.014, 0, NULL, NULL),
	(2, 3, 2, 18, 0.083, 0, NULL, NULL),
	(2, 3, 2, 19, 0.043, 0, NULL, NULL),
	(2, 3, 2, 20, NULL, 0, 1, NULL),
	(2, 3, 2, 21, 0.118, 0, NULL, NULL),
	(2, 3, 2, 22, 0.105, 0, NULL, NULL),
	(2, 3, 2, 23, 0.157, 0, NULL, NULL),
	(2, 3, 2, 23, 0.161, 1, NULL, NULL),
	(2, 3, 3, 17, 701, 0, NULL, NULL),
	(2, 3, 3, 18, 6009, 0, NULL, NULL),
	(2, 3, 3, 19, 2936, 0, NULL, NULL),
	(2, 3, 3, 20, NULL, 0, 1, NULL),
	(2, 3, 3, 21, 11637, 0, NULL, NULL),
	(2, 3, 3, 22, NULL, 0, 3, NULL),
	(2, 3, 3, 23, 14374, 0, NULL, NULL),
	(2, 3, 3, 23, 14374, 1, NULL, NULL),
	(2, 4, 2, 17, 0.278, 0, NULL, NULL),
	(2, 4, 2, 18, 0.918, 0, NULL, NULL),
	(2, 4, 2, 19, NULL, 0, 1, NULL),
	(2, 4, 2, 20, 0.105, 0, NULL, NULL),
	(2, 4, 2, 21, 0.107, 0, NULL, NULL),
	(2, 4, 2, 22, 0.079, 0, NULL, NULL),
	(2, 4, 2, 23, 0.054, 0, NULL, NULL),
	(2, 4, 2, 23, 0.055, 1, NULL, NULL),
	(2, 4, 3, 17, 8656, 0, NULL, NULL),
	(2, 4, 3, 18, 18572, 0, NULL, NULL),
	(2, 4, 3, 19, NULL, 0, 1, NULL),
	(2, 4, 3, 20, 3002, 0, NULL, NULL),
	(2, 4, 3, 21, 9715, 0, NULL, NULL),
	(2, 4, 3, 22, 6026, 0, NULL, NULL),
	(2, 4, 3, 23, 4728, 0, NULL, NULL),
	(2, 4, 3, 23, 4728, 1, NULL, NULL);

INSERT INTO public.metric OVERRIDING SYSTEM VALUE VALUES
	(1, 1, 'time', 's', 'lower', false, ''),
	(2, 2, 'cpu_time', 's', 'lower', false, ''),
	(3, 2, 'conflicts', '1', 'lower', true, 'Conflicts until the answer.'),
	(4, 3, 'seconds', 's', 'lower', false, ''),
	(5, 3, 'inversions', '1', 'lower', true, '');

INSERT INTO public.option OVERRIDING SYSTEM VALUE VALUES
	(1, 1, 0, 'parallel', 'integer', '{"max": 64, "min": 1}', NULL, NULL, 'application', ''),
	(2, 1, 1, 'buffer', 'ordinal', '[1, 16]', 'MiB', NULL, 'application', ''),
	(3, 1, 2, 'unique', 'binary', '[false, true]', NULL, 'false', 'application', ''),
	(4, 1, 3, 'order', 'categorical', '["numeric", "general"]', NULL, NULL, 'application', ''),
	(5, 2, 0, 'elim', 'binary', '[false, true]', NULL, 'true', 'application', ''),
	(6, 2, 1, 'probe', 'binary', '[false, true]', NULL, NULL, NULL, ''),
	(7, 2, 2, 'chrono', 'ordinal', '[0, 1, 2]', '1', NULL, NULL, ''),
	(8, 3, 0, 'size', 'ordinal', '[1000, 10000, 100000]', NULL, '1000', 'application', 'Numbers to sort.'),
	(9, 3, 1, 'array', 'categorical', '["plain", "typed"]', NULL, '"plain"', 'application', 'Kind of array.'),
	(10, 3, 2, 'compare', 'binary', '[false, true]', NULL, 'true', 'application', 'Whether a comparison is passed.');

INSERT INTO public.run VALUES
	('ac08018f-ddaf-515a-a99f-8e864da4dedb', 3, 5, 24, 0, 0, 0, '2026-11-28 19:29:22.727+00', '7aae6ef222ad2b60f630077f183daf5806b5d1ab3082d02730756b539300e4f2', '{"load": 3.4, "steal": 0, "invocations": 1, "clock_is_set": 1, "clock_jump_s": 0, "cpu_pressure": 0.6098646035633147, "throttle_events": 0}', 'healthy', '2026-11-28 19:29:26.44273+00', '495b19df-b4a4-5954-8000-0eccb7ede7ea', 1, 1, '[]', NULL),
	('a01d79b0-1145-5489-b6fc-e1ddc360cbee', 3, 5, 25, 0, 1, 0, '2026-11-28 19:29:22.794+00', '9330ececa55ef7b3249888fb9e522e90597c8f4dc61c201309e84c0e6099f2e2', '{"load": 3.36, "steal": 0, "invocations": 1, "clock_is_set": 1, "clock_jump_s": 0, "cpu_pressure": 0.5342936907484955, "throttle_events": 0}', 'healthy', '2026-11-28 19:29:26.44273+00', '495b19df-b4a4-5954-8000-0eccb7ede7ea', 1, 1, '[]', NULL),
	('75f19a76-0aed-559a-9654-2c740f5f5ce4', 3, 5, 26, 0, 2, 0, '2026-11-28 19:29:22.89+00', 'fc7e570874da56671a72f3dda041a1b5ef7038b3fb60c0e57b8cc32e021741fd', '{"load": 3.36, "steal": 0, "invocations": 1, "clock_is_set": 1, "clock_jump_s": 0, "cpu_pressure": 0.5633577859521973, "throttle_events": 0}', 'healthy', '2026-11-28 19:29:26.44273+00', '495b19df-b4a4-5954-8000-0eccb7ede7ea', 1, 1, '[]', NULL),
	('ee50ff7b-ca33-5e9e-85db-fa178b5e396b', 3, 5, 27, 0, 3, 0, '2026-11-28 19:29:22.97+00', '83f4fc197d1b1cd36660546308835260b6ad305292728d8688a62a3876e48582', '{"load": 3.36, "steal": 0, "invocations": 1, "clock_is_set": 1, "clock_jump_s": 0, "cpu_pressure": 0.5344458095460243, "throttle_events": 0}', 'healthy', '2026-11-28 19:29:26.44273+00', '495b19df-b4a4-5954-8000-0eccb7ede7ea', 1, 1, '[]', NULL),
	('d7752455-a9d3-56a0-a13c-14813293cf71', 3, 5, 28, 0, 4, 0, '2026-11-28 19:29:23.03+00', 'a2f2dfbdf2428e0dfbf4077d1c11d7338bc80e0b74989e2cee7d8246b959886a', '{"load": 3.36, "steal": 0, "invocations": 1, "clock_is_set": 1, "clock_jump_s": 0, "cpu_pressure": 0.5754929171838149, "throttle_events": 0}', 'healthy', '2026-11-28 19:29:26.44273+00', '495b19df-b4a4-5954-8000-0eccb7ede7ea', 1, 1, '[]', NULL),
	('dc8e2c01-2eda-5366-8638-282d09a52286', 3, 5, 29, 0, 5, 0, '2026-11-28 19:29:23.122+00', '467d586e8fe86bad8d79f4e89d5ca16b503b3b91986b4d123e1b27f36054b05b', '{"load": 3.36, "steal": 0, "invocations": 1, "clock_is_set": 1, "clock_jump_s": 0, "cpu_pressure": 0.5554940855473908, "throttle_events": 0}', 'healthy', '2026-11-28 19:29:26.44273+00', '495b19df-b4a4-5954-8000-0eccb7ede7ea', 1, 1, '[]', NULL),
	('8f462b60-a996-58d4-8e6d-5dd76ba34699', 3, 5, 30, 0, 6, 0, '2026-11-28 19:29:23.179+00', '8bdfe9c1a140650838a2b4d2fe19e2a9119a687e2abf60496f082ab9f114edee', '{"load": 3.36, "steal": 0, "invocations": 1, "clock_is_set": 1, "clock_jump_s": 0, "cpu_pressure": 0.5609932085681594, "throttle_events": 0}', 'healthy', '2026-11-28 19:29:26.44273+00', '495b19df-b4a4-5954-8000-0eccb7ede7ea', 1, 1, '[]', NULL),
	('39499fe8-4bfc-5296-a77d-bafdef4ffe7b', 3, 5, 31, 0, 7, 0, '2026-11-28 19:29:23.258+00', '1d57c481a6aebfa0843a2a06d1d7a6014fb444bd08819838633dca439050210c', '{"load": 3.36, "steal": 0, "invocations": 1, "clock_is_set": 1, "clock_jump_s": 0, "cpu_pressure": 0.5493645857799989, "throttle_events": 0}', 'healthy', '2026-11-28 19:29:26.44273+00', '495b19df-b4a4-5954-8000-0eccb7ede7ea', 1, 1, '[]', NULL),
	('edc15c98-b762-5735-a3ed-aef3eec07399', 3, 5, 32, 0, 8, 0, '2026-11-28 19:29:23.325+00', 'd04f0109ded39d6f871b8bc79d4b9f02c1459dc0efd47c9eeacc7290f819880e', '{"load": 3.36, "steal": 0, "invocations": 1, "clock_is_set": 1, "clock_jump_s": 0, "cpu_pressure": 0.5500991636282636, "throttle_events": 0}', 'healthy', '2026-11-28 19:29:26.44273+00', '495b19df-b4a4-5954-8000-0eccb7ede7ea', 1, 1, '[]', NULL),
	('b4fb52a3-354b-515d-b1bd-699ad185c7b3', 3, 5, 25, 1, 0, 1, '2026-11-28 19:29:23.39+00', '20d8066622cfb17e039daf9330fcc6862a37484748b4a3d9518acfd8096c4922', '{"load": 3.36, "steal": 0, "invocations": 1, "clock_is_set": 1, "clock_jump_s": 0, "cpu_pressure": 0.5478758070556689, "throttle_events": 0}', 'healthy', '2026-11-28 19:29:26.44273+00', '495b19df-b4a4-5954-8000-0eccb7ede7ea', 1, 1, '[]', NULL),
	('83c536bb-0495-5221-af31-389e6ce515a9', 3, 5, 26, 1, 1, 1, '2026-11-28 19:29:23.483+00', '768794c3ffa1bd5a8c68621b006a3b43f8586614ca8b2dff7bca6237ab5a9508', '{"load": 3.36, "steal": 0, "invocations": 1, "clock_is_set": 1, "clock_jump_s": 0, "cpu_pressure": 0.5565148730492612, "throttle_events": 0}', 'healthy', '2026-11-28 19:29:26.44273+00', '495b19df-b4a4-5954-8000-0eccb7ede7ea', 1, 1, '[]', NULL),
	('f61aded1-0220-53e2-853e-ea9ae4af9f4a', 3, 5, 32, 1, 2, 1, '2026-11-28 19:29:23.538+00', '8c59e74e2503cbae781cc879e98fcb6b616dd142b366eed41104cf68b0804731', '{"load": 3.36, "steal": 0, "invocations": 1, "clock_is_set": 1, "clock_jump_s": 0, "cpu_pressure": 0.5403199254909387, "throttle_events": 0}', 'healthy', '2026-11-28 19:29:26.44273+00', '495b19df-b4a4-5954-8000-0eccb7ede7ea', 1, 1, '[]', NULL),
	('515a3028-e8d2-5b2e-890f-f0306a4709af', 3, 5, 27, 1, 3, 1, '2026-11-28 19:29:23.61+00', '08280354993fc95a48429e1baad5745e60cf646cb7afb1402f728b2945b2bd92', '{"load": 3.36, "steal": 0, "invocations": 1, "clock_is_set": 1, "clock_jump_s": 0, "cpu_pressure": 0.5493872503942796, "throttle_events": 0}', 'healthy', '2026-11-28 19:29:26.44273+00', '495b19df-b4a4-5954-8000-0eccb7ede7ea', 1, 1, '[]', NULL),
	('39f2c8b3-3a85-5f93-97ea-2fb33e7c78c3', 3, 5, 29, 1, 4, 1, '2026-11-28 19:29:23.67+00', 'd0f235ade605618d5142a14242e3dc769b7be76255c9e34f4aaffb722da288dc', '{"load": 3.36, "steal": 0, "invocations": 1, "clock_is_set": 1, "clock_jump_s": 0, "cpu_pressure": 0.6067587388704455, "throttle_events": 0}', 'healthy', '2026-11-28 19:29:26.44273+00', '495b19df-b4a4-5954-8000-0eccb7ede7ea', 1, 1, '[]', NULL),
	('a8ada2f5-9c4a-5ba0-83ee-d7360b53b406', 3, 5, 30, 1, 5, 1, '2026-11-28 19:29:23.733+00', 'ef4dc2611cd01e6ff61704ba368cac9335e1f36fb34c8702609c3a5ada7e8cb9', '{"load": 3.36, "steal": 0, "invocations": 1, "clock_is_set": 1, "clock_jump_s": 0, "cpu_pressure": 0.5829501370024774, "throttle_events": 0}', 'healthy', '2026-11-28 19:29:26.44273+00', '495b19df-b4a4-5954-8000-0eccb7ede7ea', 1, 1, '[]', NULL),
	('9697aae2-081c-5886-a3e2-9dcd3ee5c807', 3, 5, 31, 1, 6, 1, '2026-11-28 19:29:23.806+00', '0658cd58de2b8b1fb8b70a136f7c4079147627775c99758834acb3c3aaeee816', '{"load": 3.36, "steal": 0, "invocations": 1, "clock_is_set": 1, "clock_jump_s": 0, "cpu_pressure": 0.5440493465219304, "throttle_events": 0}', 'healthy', '2026-11-28 19:29:26.44273+00', '495b19df-b4a4-5954-8000-0eccb7ede7ea', 1, 1, '[]', NULL),
	('0f5e3a84-41b6-5495-b1fb-3bc11651fee4', 3, 5, 28, 1, 7, 1, '2026-11-28 19:29:23.878+00', '5b64561214cb0fb33cf1f55b5342fd99ca6b418c46ff43b64c79e57692f341bb', '{"load": 3.36, "steal": 0, "invocations": 1, "clock_is_set": 1, "clock_jump_s": 0, "cpu_pressure": 0.5347095241831533, "throttle_events": 0}', 'healthy', '2026-11-28 19:29:26.44273+00', '495b19df-b4a4-5954-8000-0eccb7ede7ea', 1, 1, '[]', NULL),
	('66556499-7729-5e9c-8fd3-d2bb96bba31a', 3, 5, 24, 1, 8, 1, '2026-11-28 19:29:23.978+00', '5ddbb39b6812e10afcb4215926f5fd1b1be34ba774aa9af4c68741ed793d8e28', '{"load": 3.36, "steal": 0, "invocations": 1, "clock_is_set": 1, "clock_jump_s": 0, "cpu_pressure": 0.5730644467206195, "throttle_events": 0}', 'healthy', '2026-11-28 19:29:26.44273+00', '495b19df-b4a4-5954-8000-0eccb7ede7ea', 1, 1, '[]', NULL),
	('51556d3b-361d-5f70-9f6e-2c8c3d6d08c4', 3, 6, 31, 0, 0, 0, '2026-11-28 19:29:24.893+00', '65a2a013525cab20ca5659a546077cdb8787007488101b65122c4e6373bc4043', '{"load": 3.36, "steal": 0, "invocations": 1, "clock_is_set": 1, "clock_jump_s": 0, "cpu_pressure": 0.6781644534833666, "throttle_events": 0}', 'quarantined', '2026-11-28 19:29:26.560265+00', '0327b513-0cc0-59fc-8339-51819494db37', 1, 1, '["cpu pressure 67.8 % above 0.0 %"]', '{"values": {"seconds": 0.00004522799999999805, "inversions": 0}, "failures": {}}'),
	('97a836d7-6487-5318-9877-6324957bcfa5', 3, 6, 31, 0, 0, 0, '2026-11-28 19:29:24.95+00', 'efe7cae89713dece5ad9a6e1b430e40c41338c032852b90cad1f9cea8ecf9bfc', '{"load": 3.36, "steal": 0, "invocations": 1, "clock_is_set": 1, "clock_jump_s": 0, "cpu_pressure": 0.7242662774657667, "throttle_events": 0}', 'quarantined', '2026-11-28 19:29:26.560265+00', '0327b513-0cc0-59fc-8339-51819494db37', 1, 1, '["cpu pressure 72.4 % above 0.0 %"]', '{"values": {"seconds": 0.00004794199999999904, "inversions": 0}, "failures": {}}'),
	('57d8e77b-2908-5ff1-8262-8bc3fc32c488', 3, 6, 31, 0, 0, 0, '2026-11-28 19:29:25.071+00', '88b98c5c1696cb01f8193bbfb99435b2f6b9bece56a6ea101b7ea6cbd84bcc94', '{"load": 3.36, "steal": 0, "invocations": 1, "clock_is_set": 1, "clock_jump_s": 0, "cpu_pressure": 0.6019061339844175, "throttle_events": 0}', 'quarantined', '2026-11-28 19:29:26.560265+00', '0327b513-0cc0-59fc-8339-51819494db37', 1, 1, '["cpu pressure 60.2 % above 0.0 %"]', '{"values": {"seconds": 0.00004687999999999803, "inversions": 0}, "failures": {}}'),
	('5a367dd6-cc80-5922-ba94-d865c6c325ec', 3, 6, 30, 0, 1, 0, '2026-11-28 19:29:25.119+00', '477481044cad451187a3776d4a0e80917f4ca444a5e8dadb87f1498397051b8f', '{"load": 3.36, "steal": 0, "invocations": 1, "clock_is_set": 1, "clock_jump_s": 0, "cpu_pressure": 0.6451995880408445, "throttle_events": 0}', 'quarantined', '2026-11-28 19:29:26.560265+00', '0327b513-0cc0-59fc-8339-51819494db37', 1, 1, '["cpu pressure 64.5 % above 0.0 %"]', '{"values": {"seconds": 0.00863638800000001, "inversions": 899}, "failures": {}}'),
	('00b5193f-c801-5e45-aee5-8fdc341b152b', 3, 6, 30, 0, 1, 0, '2026-11-28 19:29:25.25+00', '5a6ca1048048a2b398e012257a0d5595d40d65940958d51032a375deead03133', '{"load": 3.36, "steal": 0, "invocations": 1, "clock_is_set": 1, "clock_jump_s": 0, "cpu_pressure": 0.8217700834203683, "throttle_events": 0}', 'quarantined', '2026-11-28 19:29:26.560265+00', '0327b513-0cc0-59fc-8339-51819494db37', 1, 1, '["cpu pressure 82.2 % above 0.0 %"]', '{"values": {"seconds": 0.0014104750000000052, "inversions": 899}, "failures": {}}'),
	('1d30e03c-67be-5f1e-98b9-82f9351b959f', 3, 6, 30, 0, 1, 0, '2026-11-28 19:29:25.424+00', '9b618152eff562bc0c51cdf18ba048135a57c823dbfb1c362eeb986e288ca241', '{"load": 3.36, "steal": 0, "invocations": 1, "clock_is_set": 1, "clock_jump_s": 0, "cpu_pressure": 0.7326200200902102, "throttle_events": 0}', 'quarantined', '2026-11-28 19:29:26.560265+00', '0327b513-0cc0-59fc-8339-51819494db37', 1, 1, '["cpu pressure 73.3 % above 0.0 %"]', '{"values": {"seconds": 0.001456263, "inversions": 899}, "failures": {}}');

INSERT INTO public.schema_migration VALUES
	(1, '0001-registry.sql', '3b3eb5f904667801e12e3ec8dc00957ee5de74b3657600300bc0cde30db6aabb', '2026-11-28 19:29:06.33323+00'),
	(2, '0002-tokens.sql', '6958819ed7de66fa46abc2885b32b92d93ff43b3ceb7909d819b1e1a823ca98a', '2026-11-28 19:29:06.747403+00');

INSERT INTO public.series VALUES
	(1, 1, 1, 16, 48, 0, 0.0906, 0.38020000000000004, 1.3719000000000001),
	(1, 2, 1, 16, 48, 0, 0.040600000000000004, 0.15275, 0.6115),
	(2, 3, 2, 7, 7, 1, 0.014, 0.105, 0.161),
	(2, 3, 3, 7, 6, 2, 701, 8823, 14374),
	(2, 4, 2, 7, 7, 1, 0.054, 0.105, 0.918),
	(2, 4, 3, 7, 7, 1, 3002, 6026, 18572),
	(3, 5, 4, 9, 16, 2, 4.541799999999796e-05, 0.0010030469999999987, 0.028503936000000004),
	(3, 5, 5, 9, 16, 2, 0, 0, 899);

INSERT INTO public.source_file OVERRIDING SYSTEM VALUE VALUES
	(1, 1, 'sort.csv', NULL, NULL, NULL, 'bdd29b226087046db13457bd79565303cff23c747370f3fd177988b25bb18eae', 1380, 48),
	(2, 2, 'planted.csv', NULL, NULL, NULL, 'e03b4ec99cbf2ce8671bcbe4cb77836d657e9f39474540eb6b98a4dab3ebdf4b', 232, 8),
	(3, 2, 'random.csv', NULL, NULL, NULL, '8a164dac989eb9ad60def4a2017e963687791fc284aa0bab46f753898b718511', 233, 8);

INSERT INTO public.strategy OVERRIDING SYSTEM VALUE VALUES
	(1, 'direct', 'reproduced', 'Direct', '{"doi": "10.1145/3030207.3030216", "year": 2017, "title": "Transferring Performance Prediction Models Across Different Hardware Platforms", "venue": "ICPE", "authors": "P. Valov, J.-C. Petkovich, J. Guo, S. Fischmeister, K. Czarnecki"}', true),
	(2, 'informed-gp', 'reproduced', 'Informed gp', '{"year": 2026, "title": "Gaussian processes informed by source environments", "venue": "Perfatlas", "authors": "Perfatlas contributors"}', false),
	(3, 'linear-shift', 'reproduced', 'Linear shift', '{"doi": "10.1145/3030207.3030216", "year": 2017, "title": "Transferring Performance Prediction Models Across Different Hardware Platforms", "venue": "ICPE", "authors": "P. Valov, J.-C. Petkovich, J. Guo, S. Fischmeister, K. Czarnecki"}', false),
	(4, 'log-shift', 'reproduced', 'Log shift', '{"doi": "10.1145/3030207.3030216", "year": 2017, "title": "Transferring Performance Prediction Models Across Different Hardware Platforms", "venue": "ICPE", "authors": "P. Valov, J.-C. Petkovich, J. Guo, S. Fischmeister, K. Czarnecki"}', false),
	(5, 'target-only', 'reproduced', 'Target only', '{"doi": "10.1109/ASE.2013.6693089", "year": 2013, "title": "Variability-Aware Performance Prediction: A Statistical Learning Approach", "venue": "ASE", "authors": "J. Guo, K. Czarnecki, S. Apel, N. Siegmund, A. Wąsowski"}', true);

INSERT INTO public.suite OVERRIDING SYSTEM VALUE VALUES
	(1, 'dataset:example-sort', 1, 'Data set example-sort', 'Made from example-sort as it is: one source, every other environment with at least 8 measured configurations a target. Training configurations are drawn from those measured in the target, the test is the rest of them; where a strategy chose what was measured, the test is no random sample of the space. What was computed before the data grew is not shown.', '{"name": "unmeasured", "dataset": "example-sort", "repeats": 10}', false);

INSERT INTO public.system OVERRIDING SYSTEM VALUE VALUES
	(1, 'gnu-sort', 'GNU sort', '', NULL),
	(2, 'cadical-example', 'CaDiCaL', '', NULL),
	(3, 'upgrade-sort-runs.node-sort', 'upgrade-sort-runs: node-sort', '', NULL);

INSERT INTO public.task OVERRIDING SYSTEM VALUE VALUES
	(1, 1, 'dataset:example-sort/1/time/1', 'time', 1, 1, 2, 1, '{5}');

INSERT INTO public.task_source VALUES
	(1, 0, 1);

INSERT INTO public.token OVERRIDING SYSTEM VALUE VALUES
	(2, 'retired', '0e28690dbf60c0951344e03572b2ff92833cd2163c0df1a96ae350e7d1c9fcd1', '{admin}', '2026-11-28 19:29:18.234644+00', NULL, '2026-11-28 19:29:19.6965+00', NULL),
	(1, 'harness', '89ddaf696524258ac6a01746475332eba3bc62578a8b5472546566c241d8a485', '{upload,read}', '2026-11-28 19:29:17.279477+00', '2125-06-22 19:29:17.252+00', NULL, '2026-11-28 19:29:26.421704+00');

INSERT INTO public.version OVERRIDING SYSTEM VALUE VALUES
	(1, 1, 'coreutils-9.1', '{}'),
	(2, 2, 'sc2021', '{}'),
	(3, 3, '13.6.233.17-node.53', '{}');

INSERT INTO public.workload OVERRIDING SYSTEM VALUE VALUES
	(1, 1, 'random', '200,000 random numbers', '{}'),
	(2, 1, 'sorted', '200,000 sorted numbers', '{}'),
	(3, 2, 'planted', 'Solution planted', '{}'),
	(4, 2, 'random', 'No solution', '{}'),
	(5, 3, 'shuffled', 'shuffled', '{}'),
	(6, 3, 'shuffled-loaded', 'shuffled-loaded', '{}');

SELECT pg_catalog.setval('public.configuration_id_seq', 32, true);

SELECT pg_catalog.setval('public.constraint_id_seq', 3, true);

SELECT pg_catalog.setval('public.dataset_id_seq', 4, true);

SELECT pg_catalog.setval('public.dataset_version_id_seq', 3, true);

SELECT pg_catalog.setval('public.environment_id_seq', 6, true);

SELECT pg_catalog.setval('public.evaluation_id_seq', 26, true);

SELECT pg_catalog.setval('public.failure_id_seq', 4, true);

SELECT pg_catalog.setval('public.hardware_id_seq', 4, true);

SELECT pg_catalog.setval('public.metric_id_seq', 7, true);

SELECT pg_catalog.setval('public.option_id_seq', 10, true);

SELECT pg_catalog.setval('public.published_result_id_seq', 1, false);

SELECT pg_catalog.setval('public.source_file_id_seq', 3, true);

SELECT pg_catalog.setval('public.strategy_id_seq', 5, true);

SELECT pg_catalog.setval('public.suite_id_seq', 1, true);

SELECT pg_catalog.setval('public.system_id_seq', 4, true);

SELECT pg_catalog.setval('public.task_id_seq', 1, true);

SELECT pg_catalog.setval('public.token_id_seq', 2, true);

SELECT pg_catalog.setval('public.version_id_seq', 4, true);

SELECT pg_catalog.setval('public.workload_id_seq', 6, true);

ALTER TABLE ONLY pgboss.bam
    ADD CONSTRAINT bam_pkey PRIMARY KEY (id);

ALTER TABLE ONLY pgboss.job
    ADD CONSTRAINT job_pkey PRIMARY KEY (name, id);

ALTER TABLE ONLY pgboss.job_common
    ADD CONSTRAINT job_common_pkey PRIMARY KEY (name, id);

ALTER TABLE ONLY pgboss.job_dependency
    ADD CONSTRAINT job_dependency_pkey PRIMARY KEY (child_name, child_id, parent_name, parent_id);

ALTER TABLE ONLY pgboss.queue
    ADD CONSTRAINT queue_pkey PRIMARY KEY (name);

ALTER TABLE ONLY pgboss.queue_stats
    ADD CONSTRAINT queue_stats_pkey PRIMARY KEY (id, captured_on);

ALTER TABLE ONLY pgboss.queue_stats_20261128
    ADD CONSTRAINT queue_stats_20261128_pkey PRIMARY KEY (id, captured_on);

ALTER TABLE ONLY pgboss.queue_stats_20261129
    ADD CONSTRAINT queue_stats_20261129_pkey PRIMARY KEY (id, captured_on);

ALTER TABLE ONLY pgboss.schedule
    ADD CONSTRAINT schedule_pkey PRIMARY KEY (name, key);

ALTER TABLE ONLY pgboss.subscription
    ADD CONSTRAINT subscription_pkey PRIMARY KEY (event, name);

ALTER TABLE ONLY pgboss.version
    ADD CONSTRAINT version_pkey PRIMARY KEY (version);

ALTER TABLE ONLY pgboss.warning
    ADD CONSTRAINT warning_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.campaign
    ADD CONSTRAINT campaign_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.configuration
    ADD CONSTRAINT configuration_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.configuration
    ADD CONSTRAINT configuration_system_id_key_key UNIQUE (system_id, key);

ALTER TABLE ONLY public."constraint"
    ADD CONSTRAINT constraint_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public."constraint"
    ADD CONSTRAINT constraint_system_id_rule_key UNIQUE (system_id, rule);

ALTER TABLE ONLY public.dataset
    ADD CONSTRAINT dataset_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.dataset_row
    ADD CONSTRAINT dataset_row_pkey PRIMARY KEY (dataset_version_id, "position");

ALTER TABLE ONLY public.dataset_row_open
    ADD CONSTRAINT dataset_row_open_pkey PRIMARY KEY (dataset_version_id, "position");

ALTER TABLE ONLY public.dataset_row_v1
    ADD CONSTRAINT dataset_row_v1_pkey PRIMARY KEY (dataset_version_id, "position");

ALTER TABLE ONLY public.dataset_row_v2
    ADD CONSTRAINT dataset_row_v2_pkey PRIMARY KEY (dataset_version_id, "position");

ALTER TABLE ONLY public.dataset
    ADD CONSTRAINT dataset_slug_key UNIQUE (slug);

ALTER TABLE ONLY public.dataset_version
    ADD CONSTRAINT dataset_version_dataset_id_digest_key UNIQUE (dataset_id, digest);

ALTER TABLE ONLY public.dataset_version
    ADD CONSTRAINT dataset_version_dataset_id_number_key UNIQUE (dataset_id, number);

ALTER TABLE ONLY public.dataset_version
    ADD CONSTRAINT dataset_version_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.environment_fact
    ADD CONSTRAINT environment_fact_pkey PRIMARY KEY (environment_id, name);

ALTER TABLE ONLY public.environment
    ADD CONSTRAINT environment_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.environment
    ADD CONSTRAINT environment_slug_key UNIQUE (slug);

ALTER TABLE ONLY public.environment
    ADD CONSTRAINT environment_system_id_hardware_id_workload_id_version_id_va_key UNIQUE (system_id, hardware_id, workload_id, version_id, variant, is_simulated);

ALTER TABLE ONLY public.evaluation
    ADD CONSTRAINT evaluation_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.evaluation
    ADD CONSTRAINT evaluation_task_id_strategy_id_learner_settings_budget_repe_key UNIQUE (task_id, strategy_id, learner, settings, budget, repeat, dataset_digest);

ALTER TABLE ONLY public.failure
    ADD CONSTRAINT failure_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.failure
    ADD CONSTRAINT failure_status_reason_key UNIQUE (status, reason);

ALTER TABLE ONLY public.hardware
    ADD CONSTRAINT hardware_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.hardware
    ADD CONSTRAINT hardware_slug_key UNIQUE (slug);

ALTER TABLE ONLY public.job
    ADD CONSTRAINT job_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.measurement
    ADD CONSTRAINT measurement_pkey PRIMARY KEY (dataset_version_id, environment_id, metric_id, configuration_id, repeat);

ALTER TABLE ONLY public.measurement_open
    ADD CONSTRAINT measurement_open_pkey PRIMARY KEY (dataset_version_id, environment_id, metric_id, configuration_id, repeat);

ALTER TABLE ONLY public.measurement_v1
    ADD CONSTRAINT measurement_v1_pkey PRIMARY KEY (dataset_version_id, environment_id, metric_id, configuration_id, repeat);

ALTER TABLE ONLY public.measurement_v2
    ADD CONSTRAINT measurement_v2_pkey PRIMARY KEY (dataset_version_id, environment_id, metric_id, configuration_id, repeat);

ALTER TABLE ONLY public.metric
    ADD CONSTRAINT metric_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.metric
    ADD CONSTRAINT metric_system_id_name_key UNIQUE (system_id, name);

ALTER TABLE ONLY public.option
    ADD CONSTRAINT option_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.option
    ADD CONSTRAINT option_system_id_name_key UNIQUE (system_id, name);

ALTER TABLE ONLY public.option
    ADD CONSTRAINT option_system_id_position_key UNIQUE (system_id, "position");

ALTER TABLE ONLY public.published_result
    ADD CONSTRAINT published_result_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.published_result
    ADD CONSTRAINT published_result_task_id_strategy_id_budget_key UNIQUE (task_id, strategy_id, budget);

ALTER TABLE ONLY public.run
    ADD CONSTRAINT run_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.schema_migration
    ADD CONSTRAINT schema_migration_pkey PRIMARY KEY (number);

ALTER TABLE ONLY public.series
    ADD CONSTRAINT series_pkey PRIMARY KEY (environment_id, metric_id, dataset_version_id);

ALTER TABLE ONLY public.source_file
    ADD CONSTRAINT source_file_dataset_version_id_path_key UNIQUE (dataset_version_id, path);

ALTER TABLE ONLY public.source_file
    ADD CONSTRAINT source_file_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.strategy
    ADD CONSTRAINT strategy_name_origin_key UNIQUE (name, origin);

ALTER TABLE ONLY public.strategy
    ADD CONSTRAINT strategy_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.suite
    ADD CONSTRAINT suite_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.suite
    ADD CONSTRAINT suite_slug_number_key UNIQUE (slug, number);

ALTER TABLE ONLY public.system
    ADD CONSTRAINT system_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.system
    ADD CONSTRAINT system_slug_key UNIQUE (slug);

ALTER TABLE ONLY public.task
    ADD CONSTRAINT task_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.task
    ADD CONSTRAINT task_slug_key UNIQUE (slug);

ALTER TABLE ONLY public.task_source
    ADD CONSTRAINT task_source_pkey PRIMARY KEY (task_id, "position");

ALTER TABLE ONLY public.task
    ADD CONSTRAINT task_suite_id_subject_target_number_key UNIQUE (suite_id, subject, target_number);

ALTER TABLE ONLY public.token
    ADD CONSTRAINT token_hash_key UNIQUE (hash);

ALTER TABLE ONLY public.token
    ADD CONSTRAINT token_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.version
    ADD CONSTRAINT version_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.version
    ADD CONSTRAINT version_system_id_slug_key UNIQUE (system_id, slug);

ALTER TABLE ONLY public.workload
    ADD CONSTRAINT workload_pkey PRIMARY KEY (id);

ALTER TABLE ONLY public.workload
    ADD CONSTRAINT workload_system_id_slug_key UNIQUE (system_id, slug);

CREATE UNIQUE INDEX job_common_i1 ON pgboss.job_common USING btree (name, COALESCE(singleton_key, ''::text)) WHERE ((state = 'created'::pgboss.job_state) AND (policy = 'short'::text));

CREATE INDEX job_common_i10 ON pgboss.job_common USING btree (name, singleton_key, state DESC, created_on, id) INCLUDE (start_after) WHERE ((state < 'active'::pgboss.job_state) AND (NOT blocked) AND (policy = 'key_strict_fifo'::text));

CREATE INDEX job_common_i11 ON pgboss.job_common USING btree (name, priority DESC, created_on, start_after) WHERE ((state < 'active'::pgboss.job_state) AND (NOT blocked));

CREATE INDEX job_common_i12 ON pgboss.job_common USING btree (source_root_id) WHERE (source_root_id IS NOT NULL);

CREATE UNIQUE INDEX job_common_i2 ON pgboss.job_common USING btree (name, COALESCE(singleton_key, ''::text)) WHERE ((state = 'active'::pgboss.job_state) AND (policy = 'singleton'::text));

CREATE UNIQUE INDEX job_common_i3 ON pgboss.job_common USING btree (name, state, COALESCE(singleton_key, ''::text)) WHERE ((state <= 'active'::pgboss.job_state) AND (policy = 'stately'::text));

CREATE UNIQUE INDEX job_common_i4 ON pgboss.job_common USING btree (name, singleton_on, COALESCE(singleton_key, ''::text)) WHERE ((state <> 'cancelled'::pgboss.job_state) AND (singleton_on IS NOT NULL));

CREATE UNIQUE INDEX job_common_i6 ON pgboss.job_common USING btree (name, COALESCE(singleton_key, ''::text)) WHERE ((state <= 'active'::pgboss.job_state) AND (policy = 'exclusive'::text));

CREATE INDEX job_common_i7 ON pgboss.job_common USING btree (name, group_id) WHERE ((state = 'active'::pgboss.job_state) AND (group_id IS NOT NULL));

CREATE UNIQUE INDEX job_common_i8 ON pgboss.job_common USING btree (name, singleton_key) WHERE ((state = ANY (ARRAY['active'::pgboss.job_state, 'retry'::pgboss.job_state, 'failed'::pgboss.job_state])) AND (policy = 'key_strict_fifo'::text));

CREATE INDEX job_common_i9 ON pgboss.job_common USING btree (name, id) WHERE (blocking AND (state = 'completed'::pgboss.job_state));

CREATE INDEX job_dep_parent_idx ON pgboss.job_dependency USING btree (parent_name, parent_id);

CREATE INDEX queue_stats_i1 ON ONLY pgboss.queue_stats USING btree (name, captured_on DESC) INCLUDE (deferred_count, queued_count, ready_count, active_count, failed_count, total_count);

CREATE INDEX queue_stats_20261128_name_captured_on_deferred_count_queued_idx ON pgboss.queue_stats_20261128 USING btree (name, captured_on DESC) INCLUDE (deferred_count, queued_count, ready_count, active_count, failed_count, total_count);

CREATE INDEX queue_stats_20261129_name_captured_on_deferred_count_queued_idx ON pgboss.queue_stats_20261129 USING btree (name, captured_on DESC) INCLUDE (deferred_count, queued_count, ready_count, active_count, failed_count, total_count);

CREATE INDEX warning_i1 ON pgboss.warning USING btree (created_on DESC);

CREATE INDEX campaign_version ON public.campaign USING btree (dataset_version_id, id);

CREATE INDEX configuration_system ON public.configuration USING btree (system_id, id);

CREATE INDEX dataset_system ON public.dataset USING btree (system_id, id);

CREATE INDEX dataset_version_newest ON public.dataset_version USING btree (dataset_id, number DESC);

CREATE INDEX environment_fact_by_number ON public.environment_fact USING btree (name, number_value);

CREATE INDEX environment_fact_by_text ON public.environment_fact USING btree (name, text_value);

CREATE INDEX environment_hardware ON public.environment USING btree (hardware_id, id);

CREATE INDEX environment_system ON public.environment USING btree (system_id, id);

CREATE INDEX evaluation_task ON public.evaluation USING btree (task_id, budget, strategy_id, id);

CREATE INDEX job_newest ON public.job USING btree (created_at DESC, id DESC);

CREATE INDEX run_campaign ON public.run USING btree (campaign_id);

CREATE INDEX run_version ON public.run USING btree (dataset_version_id, id);

CREATE INDEX series_version ON public.series USING btree (dataset_version_id, environment_id, metric_id);

CREATE INDEX source_file_digest ON public.source_file USING btree (sha256);

CREATE INDEX task_suite ON public.task USING btree (suite_id, id);

CREATE UNIQUE INDEX token_name ON public.token USING btree (name) WHERE (revoked_at IS NULL);

ALTER INDEX pgboss.job_pkey ATTACH PARTITION pgboss.job_common_pkey;

ALTER INDEX pgboss.queue_stats_i1 ATTACH PARTITION pgboss.queue_stats_20261128_name_captured_on_deferred_count_queued_idx;

ALTER INDEX pgboss.queue_stats_pkey ATTACH PARTITION pgboss.queue_stats_20261128_pkey;

ALTER INDEX pgboss.queue_stats_i1 ATTACH PARTITION pgboss.queue_stats_20261129_name_captured_on_deferred_count_queued_idx;

ALTER INDEX pgboss.queue_stats_pkey ATTACH PARTITION pgboss.queue_stats_20261129_pkey;

ALTER INDEX public.dataset_row_pkey ATTACH PARTITION public.dataset_row_open_pkey;

ALTER INDEX public.dataset_row_pkey ATTACH PARTITION public.dataset_row_v1_pkey;

ALTER INDEX public.dataset_row_pkey ATTACH PARTITION public.dataset_row_v2_pkey;

ALTER INDEX public.measurement_pkey ATTACH PARTITION public.measurement_open_pkey;

ALTER INDEX public.measurement_pkey ATTACH PARTITION public.measurement_v1_pkey;

ALTER INDEX public.measurement_pkey ATTACH PARTITION public.measurement_v2_pkey;

ALTER TABLE ONLY pgboss.job_common
    ADD CONSTRAINT dlq_fkey FOREIGN KEY (dead_letter) REFERENCES pgboss.queue(name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY pgboss.job_common
    ADD CONSTRAINT q_fkey FOREIGN KEY (name) REFERENCES pgboss.queue(name) ON DELETE RESTRICT DEFERRABLE INITIALLY DEFERRED;

ALTER TABLE ONLY pgboss.queue
    ADD CONSTRAINT queue_dead_letter_fkey FOREIGN KEY (dead_letter) REFERENCES pgboss.queue(name);

ALTER TABLE ONLY pgboss.schedule
    ADD CONSTRAINT schedule_name_fkey FOREIGN KEY (name) REFERENCES pgboss.queue(name) ON DELETE CASCADE;

ALTER TABLE ONLY pgboss.subscription
    ADD CONSTRAINT subscription_name_fkey FOREIGN KEY (name) REFERENCES pgboss.queue(name) ON DELETE CASCADE;

ALTER TABLE ONLY public.campaign
    ADD CONSTRAINT campaign_dataset_version_id_fkey FOREIGN KEY (dataset_version_id) REFERENCES public.dataset_version(id);

ALTER TABLE ONLY public.campaign
    ADD CONSTRAINT campaign_environment_id_fkey FOREIGN KEY (environment_id) REFERENCES public.environment(id);

ALTER TABLE ONLY public.configuration
    ADD CONSTRAINT configuration_system_id_fkey FOREIGN KEY (system_id) REFERENCES public.system(id);

ALTER TABLE ONLY public."constraint"
    ADD CONSTRAINT constraint_system_id_fkey FOREIGN KEY (system_id) REFERENCES public.system(id);

ALTER TABLE ONLY public.dataset
    ADD CONSTRAINT dataset_derived_from_id_fkey FOREIGN KEY (derived_from_id) REFERENCES public.dataset(id);

ALTER TABLE public.dataset_row
    ADD CONSTRAINT dataset_row_configuration_id_fkey FOREIGN KEY (configuration_id) REFERENCES public.configuration(id);

ALTER TABLE public.dataset_row
    ADD CONSTRAINT dataset_row_dataset_version_id_fkey FOREIGN KEY (dataset_version_id) REFERENCES public.dataset_version(id);

ALTER TABLE ONLY public.dataset
    ADD CONSTRAINT dataset_system_id_fkey FOREIGN KEY (system_id) REFERENCES public.system(id);

ALTER TABLE ONLY public.dataset_version
    ADD CONSTRAINT dataset_version_dataset_id_fkey FOREIGN KEY (dataset_id) REFERENCES public.dataset(id);

ALTER TABLE ONLY public.environment_fact
    ADD CONSTRAINT environment_fact_environment_id_fkey FOREIGN KEY (environment_id) REFERENCES public.environment(id);

ALTER TABLE ONLY public.environment
    ADD CONSTRAINT environment_hardware_id_fkey FOREIGN KEY (hardware_id) REFERENCES public.hardware(id);

ALTER TABLE ONLY public.environment
    ADD CONSTRAINT environment_system_id_fkey FOREIGN KEY (system_id) REFERENCES public.system(id);

ALTER TABLE ONLY public.environment
    ADD CONSTRAINT environment_version_id_fkey FOREIGN KEY (version_id) REFERENCES public.version(id);

ALTER TABLE ONLY public.environment
    ADD CONSTRAINT environment_workload_id_fkey FOREIGN KEY (workload_id) REFERENCES public.workload(id);

ALTER TABLE ONLY public.evaluation
    ADD CONSTRAINT evaluation_strategy_id_fkey FOREIGN KEY (strategy_id) REFERENCES public.strategy(id);

ALTER TABLE ONLY public.evaluation
    ADD CONSTRAINT evaluation_task_id_fkey FOREIGN KEY (task_id) REFERENCES public.task(id);

ALTER TABLE public.measurement
    ADD CONSTRAINT measurement_configuration_id_fkey FOREIGN KEY (configuration_id) REFERENCES public.configuration(id);

ALTER TABLE public.measurement
    ADD CONSTRAINT measurement_dataset_version_id_fkey FOREIGN KEY (dataset_version_id) REFERENCES public.dataset_version(id);

ALTER TABLE public.measurement
    ADD CONSTRAINT measurement_environment_id_fkey FOREIGN KEY (environment_id) REFERENCES public.environment(id);

ALTER TABLE public.measurement
    ADD CONSTRAINT measurement_failure_id_fkey FOREIGN KEY (failure_id) REFERENCES public.failure(id);

ALTER TABLE public.measurement
    ADD CONSTRAINT measurement_metric_id_fkey FOREIGN KEY (metric_id) REFERENCES public.metric(id);

ALTER TABLE public.measurement
    ADD CONSTRAINT measurement_run_id_fkey FOREIGN KEY (run_id) REFERENCES public.run(id);

ALTER TABLE ONLY public.metric
    ADD CONSTRAINT metric_system_id_fkey FOREIGN KEY (system_id) REFERENCES public.system(id);

ALTER TABLE ONLY public.option
    ADD CONSTRAINT option_system_id_fkey FOREIGN KEY (system_id) REFERENCES public.system(id);

ALTER TABLE ONLY public.published_result
    ADD CONSTRAINT published_result_strategy_id_fkey FOREIGN KEY (strategy_id) REFERENCES public.strategy(id);

ALTER TABLE ONLY public.published_result
    ADD CONSTRAINT published_result_task_id_fkey FOREIGN KEY (task_id) REFERENCES public.task(id);

ALTER TABLE ONLY public.run
    ADD CONSTRAINT run_campaign_id_fkey FOREIGN KEY (campaign_id) REFERENCES public.campaign(id);

ALTER TABLE ONLY public.run
    ADD CONSTRAINT run_configuration_id_fkey FOREIGN KEY (configuration_id) REFERENCES public.configuration(id);

ALTER TABLE ONLY public.run
    ADD CONSTRAINT run_dataset_version_id_fkey FOREIGN KEY (dataset_version_id) REFERENCES public.dataset_version(id);

ALTER TABLE ONLY public.run
    ADD CONSTRAINT run_environment_id_fkey FOREIGN KEY (environment_id) REFERENCES public.environment(id);

ALTER TABLE ONLY public.run
    ADD CONSTRAINT run_token_id_fkey FOREIGN KEY (token_id) REFERENCES public.token(id);

ALTER TABLE ONLY public.series
    ADD CONSTRAINT series_dataset_version_id_fkey FOREIGN KEY (dataset_version_id) REFERENCES public.dataset_version(id);

ALTER TABLE ONLY public.series
    ADD CONSTRAINT series_environment_id_fkey FOREIGN KEY (environment_id) REFERENCES public.environment(id);

ALTER TABLE ONLY public.series
    ADD CONSTRAINT series_metric_id_fkey FOREIGN KEY (metric_id) REFERENCES public.metric(id);

ALTER TABLE ONLY public.source_file
    ADD CONSTRAINT source_file_dataset_version_id_fkey FOREIGN KEY (dataset_version_id) REFERENCES public.dataset_version(id);

ALTER TABLE ONLY public.task
    ADD CONSTRAINT task_dataset_id_fkey FOREIGN KEY (dataset_id) REFERENCES public.dataset(id);

ALTER TABLE ONLY public.task
    ADD CONSTRAINT task_metric_id_fkey FOREIGN KEY (metric_id) REFERENCES public.metric(id);

ALTER TABLE ONLY public.task_source
    ADD CONSTRAINT task_source_environment_id_fkey FOREIGN KEY (environment_id) REFERENCES public.environment(id);

ALTER TABLE ONLY public.task_source
    ADD CONSTRAINT task_source_task_id_fkey FOREIGN KEY (task_id) REFERENCES public.task(id);

ALTER TABLE ONLY public.task
    ADD CONSTRAINT task_suite_id_fkey FOREIGN KEY (suite_id) REFERENCES public.suite(id);

ALTER TABLE ONLY public.task
    ADD CONSTRAINT task_target_environment_id_fkey FOREIGN KEY (target_environment_id) REFERENCES public.environment(id);

ALTER TABLE ONLY public.version
    ADD CONSTRAINT version_system_id_fkey FOREIGN KEY (system_id) REFERENCES public.system(id);

ALTER TABLE ONLY public.workload
    ADD CONSTRAINT workload_system_id_fkey FOREIGN KEY (system_id) REFERENCES public.system(id);

