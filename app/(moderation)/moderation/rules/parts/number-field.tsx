import styles from './rules.module.css';

type Props = {
  name: string;
  rule: { min: number; max: number; title: string; unit: string; meaning: string };
  value: string | undefined;
  fault: string | undefined;
};

/** A number with its unit, and what it means. */
export function NumberField({ name, rule, value, fault }: Props) {
  const { min, max, title, unit, meaning } = rule;
  return (
    <div className={styles.rule}>
      <div>
        <label className={styles.label} htmlFor={name}>
          {title}
        </label>
        <p className={styles.hint} id={`${name}-hint`}>
          {meaning}
        </p>
        {fault && (
          <p className={styles.fault} id={`${name}-fault`}>
            {fault}
          </p>
        )}
      </div>
      <div className={styles.measure}>
        <input
          className={styles.number}
          type="number"
          id={name}
          name={name}
          min={min}
          max={max}
          step={1}
          required
          defaultValue={value}
          aria-invalid={fault ? true : undefined}
          aria-describedby={`${name}-hint ${name}-unit${fault ? ` ${name}-fault` : ''}`}
        />
        <span className={styles.hint} id={`${name}-unit`}>
          {unit}
        </span>
      </div>
    </div>
  );
}
