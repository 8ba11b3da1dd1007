/** Version of the contract, semver. A change of a field's name or meaning is a major version. */
export const SCHEMA_VERSION = '2.0.0';
