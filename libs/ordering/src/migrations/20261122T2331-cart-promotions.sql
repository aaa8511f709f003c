-- The code of a cart. It is evaluated each time the cart is looked at, as its prices are.
CREATE TABLE IF NOT EXISTS rc_cart_promotions (
  cart_id INT NOT NULL DEFAULT 0,
  reseller_id INT NOT NULL DEFAULT 0,
  code VARCHAR(64) CHARACTER SET ascii COLLATE ascii_bin NOT NULL DEFAULT '',
  PRIMARY KEY (cart_id),
  KEY by_reseller (reseller_id, cart_id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci;
