-- Where the sources of a task are measured, when not where its target is: in another data set, in another metric, or both.
alter table task
  add column source_dataset_id integer references dataset (id),
  add column source_metric_id integer references metric (id);
